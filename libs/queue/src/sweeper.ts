import { Config } from '@app/config';
import { Clock, later, SECOND } from '@app/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { jobsSwept } from './job-metrics';

interface SweptRow {
  job: string;
  given_up: boolean;
  total: number;
}

/** Makes due again what was handed over long ago and is not done: the queue may forget, we do not. */
@Injectable()
export class Sweeper {
  private readonly logger = new Logger(Sweeper.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async pass(): Promise<void> {
    const now = this.clock.now();
    const before = later(now, -this.config.sweepAfterSeconds * SECOND);
    const rows = await this.dataSource.query<SweptRow[]>(
      'select job, given_up, total from sec.outbox_sweep($1, $2)',
      [before, now],
    );
    for (const { job, given_up: isGivenUp, total: count } of rows) {
      jobsSwept.inc({ job, outcome: isGivenUp ? 'given-up' : 'again' }, count);
      if (isGivenUp) this.logger.error({ msg: 'Job given up after many attempts', job, count });
      else this.logger.warn({ msg: 'Job not done in time, handed over again', job, count });
    }
  }
}
