import { type Actor, actorId, Clock, MINUTE } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContextSigner } from './context';
import { PracticeGate, type Tx } from './practice-gate';

/** The policies hold periods of days against a context's time: some minutes make no difference. */
const SITTING = 20 * MINUTE;

/** Who acts in the transaction that is open, and since when by the clock and by the machine. */
interface Entered {
  who: string;
  at: number;
  machineAt: number;
}

/**
 * A gate for what has to be there whole or not at all, such as the demo's history: while `whole`
 * runs, every transaction is a part of one. Each part says, signed, who acts, and is bound by the
 * same policies as ever. Only for a process that does nothing else meanwhile.
 */
@Injectable()
export class OneTransactionGate extends PracticeGate {
  private open?: Tx;
  private entered?: Entered;
  private isBusy = false;
  private hasFailed = false;

  constructor(
    dataSource: DataSource,
    signer: ContextSigner,
    private readonly clock: Clock,
  ) {
    super(dataSource, signer);
  }

  /** Commits what `work` did through this gate; nothing of it when it, or any part of it, throws. */
  async whole<T>(work: () => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      this.open = tx;
      try {
        const result = await work();
        if (this.hasFailed)
          throw new Error('A part of the transaction failed: nothing of it is kept');
        return result;
      } finally {
        this.open = undefined;
        this.entered = undefined;
      }
    });
  }

  override async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!this.open) return super.transaction(actor, work);
    // The context is the connection's: a second part would go on in the name of the first.
    if (this.isBusy) throw new Error('The parts of a whole transaction come one after the other');
    this.isBusy = true;
    try {
      return await this.part(this.open, actor, work);
    } catch (error) {
      // A part cannot be rolled back alone.
      this.hasFailed = true;
      throw error;
    } finally {
      this.isBusy = false;
    }
  }

  /** A context is good for a while: the same actor's next part goes on in it. */
  private async part<T>(tx: Tx, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const roles = actor.kind === 'member' ? actor.roles : [];
    const next = {
      who: [actor.practiceId, actor.kind, actorId(actor), ...roles].join('|'),
      at: this.clock.now().getTime(),
      machineAt: performance.now(),
    };
    const { entered } = this;
    const isFresh =
      entered?.who === next.who &&
      next.at - entered.at < SITTING &&
      next.machineAt - entered.machineAt < MINUTE;
    if (!isFresh) {
      await tx.query('select sec.enter($1)', [this.signer.sign(actor)]);
      this.entered = next;
    }
    return work(tx);
  }
}
