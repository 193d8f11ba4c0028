import { Config } from '@app/config';
import { SECOND } from '@app/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { type JobsOptions, Queue } from 'bullmq';
import type { JobMessage } from './job-message';
import { queueErrors } from './job-metrics';
import { queueConnection } from './queue-connection';
import { redisEvictionPolicy } from './redis-policy';

/** What the queue keeps of a message beside its name and id. */
export type JobData = Pick<JobMessage, 'practiceId' | 'requestId' | 'payload'>;

const JOB_OPTIONS: JobsOptions = {
  // Fifteen seconds of trying; the sweeper comes back to what needs longer.
  attempts: 5,
  backoff: { type: 'exponential', delay: SECOND },
  // A job that stayed would block its own id when it is handed over again; history is in Postgres.
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 0,
};

/**
 * The doorbell between relay and workers: BullMQ on Redis where REDIS_URL is set, else on Postgres.
 * It may lose everything at any time, because the outbox is the truth.
 */
@Injectable()
export class JobQueue {
  private readonly logger = new Logger(JobQueue.name);
  private queue?: Queue<JobData>;

  constructor(private readonly config: Config) {}

  /** @throws Error when the backend cannot be reached, is not set up, or (production) evicts jobs */
  async open(): Promise<void> {
    await this.checkEviction();
    const { name, options, factory } = queueConnection(this.config, 'producer');
    this.queue = new Queue(
      name,
      {
        ...options,
        defaultJobOptions: JOB_OPTIONS,
        // Nobody reads BullMQ's events, and the Postgres backend may drop them.
        streams: { events: { maxLen: 1000 } },
      },
      factory,
    ) as Queue<JobData>;
    this.queue.on('error', (err) => {
      queueErrors.inc({ side: 'producer' });
      this.logger.warn({ msg: 'Queue error', err });
    });
    await this.queue.waitUntilReady();
    this.logger.log({ msg: 'Queue open', backend: this.config.redisUrl ? 'redis' : 'postgres' });
  }

  /** Adds all messages, or throws; one whose id is there already is left as it is. */
  async publish(messages: JobMessage[]): Promise<void> {
    if (!this.queue) throw new Error('The queue is not open');
    await this.queue.addBulk(
      messages.map(({ id, job, ...data }) => ({ name: job, data, opts: { jobId: id } })),
    );
  }

  async close(): Promise<void> {
    await this.queue?.close();
    this.queue = undefined;
  }

  private async checkEviction(): Promise<void> {
    if (!this.config.redisUrl) return;
    const policy = await redisEvictionPolicy(this.config.redisUrl);
    if (policy === 'noeviction') return;
    const words = `REDIS_URL: maxmemory-policy is ${policy}, and would drop jobs; set noeviction`;
    if (this.config.trellisMode === 'production') throw new Error(words);
    this.logger.warn(words);
  }
}
