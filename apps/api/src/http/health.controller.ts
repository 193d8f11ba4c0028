import { Controller, Get } from '@nestjs/common';
import { HealthCheck, HealthCheckService } from '@nestjs/terminus';
import { Public } from './can';
import { DatabaseHealth } from './database-health';

/** For whoever keeps the house: does the process live, and can it work? */
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: DatabaseHealth,
  ) {}

  @Get('healthz')
  @Public()
  alive() {
    return { status: 'ok' };
  }

  /** The queue is not asked: a request needs only its outbox row, and the worker answers for the rest. */
  @Get('readyz')
  @Public()
  @HealthCheck()
  ready() {
    return this.health.check([() => this.database.answers(), () => this.database.isMigrated()]);
  }
}
