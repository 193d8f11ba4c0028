import { Config } from '@app/config';
import { SECOND } from '@app/kernel';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { relayFailures } from './job-metrics';
import { JobQueue } from './job-queue';
import { JobWorker } from './job-worker';
import { Relay } from './relay';
import { repeat, type Repetition } from './repeat';
import { Sweeper } from './sweeper';

/** Together less than the 20 s that a stopping process is given. */
const PASS_GRACE = 4 * SECOND;
const JOB_GRACE = 14 * SECOND;

/**
 * Starts and stops the worker's parts in order: handing over ends before taking work, taking work
 * before the queue, and all of it before the data source.
 */
@Injectable()
export class JobsLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobsLifecycle.name);
  private repetitions: Repetition[] = [];

  constructor(
    private readonly config: Config,
    private readonly queue: JobQueue,
    private readonly worker: JobWorker,
    private readonly relay: Relay,
    private readonly sweeper: Sweeper,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.open();
    await this.worker.open();
    this.repetitions = [
      repeat(
        this.config.relayIntervalMs,
        () => this.relay.pass(),
        (err, attempt) => {
          relayFailures.inc();
          this.logger.warn({ msg: 'Relay failed, trying again', attempt, err });
        },
      ),
      repeat(
        this.config.sweepIntervalSeconds * SECOND,
        () => this.sweeper.pass(),
        (err, attempt) => this.logger.warn({ msg: 'Sweeper failed, trying again', attempt, err }),
      ),
    ];
  }

  /** Whether this process takes work and hands it over. */
  isReady(): boolean {
    return (
      this.worker.isRunning() && this.repetitions.every((repetition) => repetition.isHealthy())
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.repetitions.map((repetition) => repetition.stop(PASS_GRACE)));
    await this.worker.close(JOB_GRACE);
    await this.queue.close();
  }
}
