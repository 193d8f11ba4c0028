import { Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { jobsPublished } from './job-metrics';
import { JobQueue } from './job-queue';

/** Rows handed over in one transaction. */
const BATCH = 500;

interface DueRow {
  practice_id: string;
  id: string;
  job: string;
  payload: Record<string, string | number>;
  request_id: string | null;
}

/**
 * Carries due outbox rows to the queue. With the sweeper the one cross-practice reader, through
 * functions that answer ids and codes only; several may run at once.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands over one batch. A crash between the queue's answer and the commit hands it over again,
   * which the queue (same id) or the inbox (same event) turns into nothing.
   * @returns whether there may be more
   * @throws what the queue throws, with all marks rolled back
   */
  async pass(): Promise<boolean> {
    const total = await this.dataSource.transaction(async (tx) => {
      const rows = await tx.query<DueRow[]>('select * from sec.outbox_claim($1, $2)', [
        BATCH,
        this.clock.now(),
      ]);
      if (rows.length > 0) await this.queue.publish(rows.map(toMessage));
      return rows.length;
    });
    jobsPublished.inc(total);
    return total === BATCH;
  }
}

function toMessage(row: DueRow) {
  return {
    id: row.id,
    job: row.job,
    practiceId: row.practice_id,
    requestId: row.request_id,
    payload: row.payload,
  };
}
