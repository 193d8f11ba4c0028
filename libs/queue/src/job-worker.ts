import { setTimeout as sleep } from 'node:timers/promises';
import { Config } from '@app/config';
import { SECOND } from '@app/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { type Job, Worker } from 'bullmq';
import { queueErrors } from './job-metrics';
import type { JobData } from './job-queue';
import { JobRunner } from './job-runner';
import { queueConnection } from './queue-connection';

/** Jobs that one process works on at a time, at most. */
const CONCURRENCY = 10;
/** Connections of the pool that are left to relay and sweeper. */
const SPARE_CONNECTIONS = 2;

/** Takes jobs from the queue and has them run. */
@Injectable()
export class JobWorker {
  private readonly logger = new Logger(JobWorker.name);
  private readonly active = new Set<Job<JobData>>();
  private worker?: Worker<JobData>;

  constructor(
    private readonly config: Config,
    private readonly runner: JobRunner,
  ) {}

  /** Starts taking jobs. @throws Error when the backend cannot be reached or is not set up */
  async open(): Promise<void> {
    const { name, options, factory } = queueConnection(this.config, 'worker');
    // A killed worker's jobs are taken up again before the sweeper would look for them.
    const patience = this.config.sweepAfterSeconds * SECOND;
    this.worker = new Worker(
      name,
      (job: Job<JobData>) => this.process(job),
      {
        ...options,
        concurrency: Math.max(
          1,
          Math.min(CONCURRENCY, this.config.databasePoolSize - SPARE_CONNECTIONS),
        ),
        maxStalledCount: 10,
        lockDuration: Math.ceil(patience / 3),
        stalledInterval: Math.ceil(patience / 6),
      },
      factory,
    ) as Worker<JobData>;
    this.worker.on('error', (err) => {
      queueErrors.inc({ side: 'worker' });
      this.logger.warn({ msg: 'Queue error', err });
    });
    await this.worker.waitUntilReady();
  }

  isRunning(): boolean {
    return this.worker?.isRunning() ?? false;
  }

  /**
   * Takes no more jobs and waits for those under way. What is not finished after `graceMs` goes
   * back to the queue, for another worker at once; its inbox row keeps it from happening twice.
   */
  async close(graceMs: number): Promise<void> {
    if (!this.worker) return;
    const closed = this.worker.close().then(() => true);
    const isClosed = await Promise.race([closed, sleep(graceMs, false, { ref: false })]);
    if (isClosed) return;
    this.logger.warn({ msg: 'Jobs handed back unfinished', count: this.active.size });
    await Promise.allSettled([...this.active].map((job) => job.moveToWait(job.token)));
  }

  private async process(job: Job<JobData>): Promise<void> {
    this.active.add(job);
    try {
      await this.runner.run({ id: job.id!, job: job.name, ...job.data });
    } finally {
      this.active.delete(job);
    }
  }
}
