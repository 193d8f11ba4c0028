import type { PracticeGate, Tx } from '@app/database';
import { type Clock, type SystemActor, systemActor } from '@app/kernel';
import type { JobMessage } from './job-message';

/** One delivery of a job to its handler. The same job may be delivered again, even at once. */
export abstract class JobRun {
  /** Acts for the job's practice, under the job's name. */
  abstract readonly actor: SystemActor;
  /** Id of the outbox row, the same at every delivery. */
  abstract readonly eventId: string;

  /**
   * Runs `work` in a transaction that also records that it happened, so that its effect is there
   * once however often the job is delivered. Call it at most once a run; a handler of several
   * transactions keeps it for the last.
   * @returns what `work` answers; undefined when an earlier delivery has done it
   */
  abstract once<T>(work: (tx: Tx) => Promise<T>): Promise<T | undefined>;

  /**
   * Whether an earlier delivery has done this job. A handler of several transactions asks it in its
   * first, before anything leaves the house: a job that was done may still be delivered again.
   */
  abstract isDone(tx: Tx): Promise<boolean>;
}

/** A run of a message from the queue, recorded in the practice's inbox and outbox. */
export class RecordedRun extends JobRun {
  readonly actor: SystemActor;
  readonly eventId: string;
  private isRecorded = false;

  constructor(
    private readonly practice: PracticeGate,
    private readonly clock: Clock,
    private readonly message: JobMessage,
  ) {
    super();
    this.actor = systemActor(message.practiceId, message.job);
    this.eventId = message.id;
  }

  async once<T>(work: (tx: Tx) => Promise<T>): Promise<T | undefined> {
    if (this.isRecorded) throw new Error(`Job ${this.message.job} called once() twice in a run`);
    let isFirst = false;
    const result = await this.practice.transaction(this.actor, async (tx) => {
      isFirst = await this.record(tx);
      return isFirst ? work(tx) : undefined;
    });
    this.isRecorded = isFirst;
    return result;
  }

  async isDone(tx: Tx): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select from outbox where practice_id = $1 and id = $2 and done_at is not null`,
      [this.actor.practiceId, this.eventId],
    );
    return rows.length > 0;
  }

  /** Records a run whose handler found nothing to do, or nothing left to do. */
  async finish(): Promise<void> {
    if (!this.isRecorded) await this.practice.transaction(this.actor, (tx) => this.markDone(tx));
  }

  /**
   * Inbox and outbox in one statement, ahead of the work and committed with it. A second delivery
   * waits here until the first has committed or rolled back.
   * @returns whether this delivery is the first to get so far
   */
  private async record(tx: Tx): Promise<boolean> {
    const [counts] = await tx.query<{ fresh: number; done: number }[]>(
      `with fresh as (
         insert into inbox (practice_id, consumer, event_id, at) values ($1, $3, $2, $4)
         on conflict do nothing returning event_id
       ), done as (
         update outbox set done_at = $4
         where practice_id = $1 and id = $2 and job = $3 and exists (select from fresh)
         returning id
       )
       select (select count(*)::int from fresh) as fresh, (select count(*)::int from done) as done`,
      this.row(),
    );
    if (counts?.fresh === 1 && counts.done === 0) throw this.withoutRow();
    return counts?.fresh === 1;
  }

  private async markDone(tx: Tx): Promise<void> {
    const [, rows] = await tx.query<[unknown, number]>(
      `update outbox set done_at = coalesce(done_at, $4) where practice_id = $1 and id = $2 and job = $3`,
      this.row(),
    );
    if (rows === 0) throw this.withoutRow();
  }

  private row(): unknown[] {
    return [this.actor.practiceId, this.eventId, this.message.job, this.clock.now()];
  }

  /** A queue that outlived a restored database: a job without its row must have no effect. */
  private withoutRow(): Error {
    return new Error(`Job ${this.message.job} has no outbox row`);
  }
}
