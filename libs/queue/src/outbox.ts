import type { Tx } from '@app/database';
import { Clock, currentRequestId, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { assertPayload, type JobDefinition, type JobPayload } from './job-definition';

/** The only way to ask for a job: a row beside the change that needs it, committed with it. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /**
   * Asks for `job` once `tx` commits. Runs at least once and takes effect once (see `JobRun`).
   * @param options.notBefore earliest instant; without it, at once
   * @returns the id of the outbox row, which handlers know as `run.eventId`
   * @throws Error for a payload that is not of ids, short codes (≤ 64 of `A-Za-z0-9_.:-`) or numbers
   */
  async add<P extends JobPayload>(
    tx: Tx,
    job: JobDefinition<P>,
    payload: P,
    options: { notBefore?: Date } = {},
  ): Promise<string> {
    assertPayload(job, payload);
    const id = newId();
    const now = this.clock.now();
    await tx.query(
      `insert into outbox (practice_id, id, job, payload, request_id, created_at, not_before)
       values ((select sec.practice()), $1, $2, $3, $4, $5, $6)`,
      [
        id,
        job.name,
        JSON.stringify(payload),
        currentRequestId() ?? null,
        now,
        options.notBefore ?? now,
      ],
    );
    return id;
  }
}
