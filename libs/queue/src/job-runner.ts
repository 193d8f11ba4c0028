import { PracticeGate } from '@app/database';
import { Clock, requestContext } from '@app/kernel';
import { describeError } from '@app/telemetry';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { handledJob, type JobHandler } from './handles';
import { definedJobs } from './job-definition';
import type { JobMessage } from './job-message';
import { jobSeconds, jobsRun } from './job-metrics';
import { RecordedRun } from './job-run';
import { type FoundHandler, matchHandlers } from './match-handlers';

/** Finds each job's handler at boot, and runs messages through them. */
@Injectable()
export class JobRunner implements OnModuleInit {
  private readonly logger = new Logger(JobRunner.name);
  private handlers = new Map<string, JobHandler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly practice: PracticeGate,
    private readonly clock: Clock,
  ) {}

  /** @throws Error when a defined job has no handler, or several */
  onModuleInit(): void {
    this.handlers = matchHandlers(definedJobs(), this.findHandlers());
  }

  /**
   * Runs one message.
   * @throws JobFailed in place of whatever the handler threw; the queue then tries again
   */
  run(message: JobMessage): Promise<void> {
    const context = { requestId: message.requestId ?? undefined, jobId: message.id };
    return requestContext.run(context, () => this.runInContext(message));
  }

  private async runInContext(message: JobMessage): Promise<void> {
    const { job, practiceId } = message;
    this.logger.debug({ msg: 'Job started', job, practiceId });
    const stop = jobSeconds.startTimer({ job });
    try {
      const handle = this.handlers.get(job);
      // During a deployment a newer API may ask for what only a newer worker knows: it will try again.
      if (!handle) throw new Error(`Job ${job} has no handler here`);
      const run = new RecordedRun(this.practice, this.clock, message);
      await handle(run, message.payload);
      await run.finish();
      const ms = Math.round(stop() * 1000);
      jobsRun.inc({ job, outcome: 'done' });
      this.logger.log({ msg: 'Job finished', job, practiceId, ms });
    } catch (error) {
      const ms = Math.round(stop() * 1000);
      jobsRun.inc({ job, outcome: 'failed' });
      this.logger.error({ msg: 'Job failed', job, practiceId, ms, err: error });
      throw new JobFailed(error);
    }
  }

  private findHandlers(): FoundHandler[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      const provider = instance as Record<string, unknown> | null;
      const prototype: unknown = provider && Object.getPrototypeOf(provider);
      if (!provider || !prototype || prototype === Object.prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = (prototype as Record<string, unknown>)[name] as JobHandler;
        const job = handledJob(method);
        const place = `${provider.constructor.name}.${name}`;
        return job ? [{ job, place, handle: method.bind(provider) }] : [];
      });
    });
  }
}

/**
 * Stands in the queue for a handler's error. The queue stores messages and stacks, and a driver's
 * message may quote somebody's words.
 */
export class JobFailed extends Error {
  constructor(cause: unknown) {
    const { type, code } = describeError(cause);
    super(code ? `${type} ${code}` : type);
    this.name = 'JobFailed';
  }
}
