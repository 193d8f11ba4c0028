import type { Tx } from '@app/database';
import { type ClientActor, Clock, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { WithdrawalEntity } from './withdrawal.entity';

/** What was taken back. */
export type TakenBack = { responseId: string; stepId: string } | { entryId: string };

/** Keeps that something was taken back. The words themselves are hidden by whoever keeps them. */
@Injectable()
export class Withdrawals {
  constructor(private readonly clock: Clock) {}

  /** In the transaction that hides the words. */
  async record(tx: Tx, actor: ClientActor, what: TakenBack): Promise<void> {
    await tx.insert(WithdrawalEntity, {
      practiceId: actor.practiceId,
      id: newId(),
      clientId: actor.clientId,
      responseId: null,
      stepId: null,
      entryId: null,
      ...what,
      withdrawnAt: this.clock.now(),
    });
  }
}
