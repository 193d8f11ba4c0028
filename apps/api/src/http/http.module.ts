import {
  EmailCodesService,
  SecondStepService,
  SessionsService,
  SignInService,
} from '@app/domain/sessions';
import { type DynamicModule, Module, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ThrottlerModule } from '@nestjs/throttler';
import { DatabaseHealth } from './database-health';
import { HealthController } from './health.controller';
import { OriginGuard } from './origin.guard';
import { ProblemFilter } from './problem.filter';
import { PublicThrottlerGuard } from './public-throttler.guard';
import { SessionCookies } from './session-cookies';
import { SessionGuard } from './session.guard';
import { strategiesOf } from './strategies';
import { STRATEGIES, SurfacePassport } from './surface-passport';
import { SurfaceSettings } from './surface-settings';
import { validation } from './validation';

/** Tries of one public write route that one address has a minute; a practice shares an address. */
const PUBLIC_TRIES = { ttl: 60_000, limit: 600 };

/** What stands around every controller of a surface. */
@Module({})
export class HttpModule {
  static with(surface: SurfaceSettings): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [
        DiscoveryModule,
        TerminusModule.forRoot({ logger: false }),
        ThrottlerModule.forRoot({ throttlers: [PUBLIC_TRIES], setHeaders: false }),
      ],
      controllers: [HealthController],
      providers: [
        DatabaseHealth,
        SessionCookies,
        SurfacePassport,
        { provide: SurfaceSettings, useValue: surface },
        { provide: ValidationPipe, useFactory: validation },
        {
          provide: STRATEGIES,
          inject: [
            SurfaceSettings,
            SessionCookies,
            SessionsService,
            SignInService,
            SecondStepService,
            EmailCodesService,
          ],
          useFactory: strategiesOf,
        },
        { provide: APP_PIPE, useExisting: ValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        // In this order: where it comes from, how often, who.
        { provide: APP_GUARD, useClass: OriginGuard },
        { provide: APP_GUARD, useClass: PublicThrottlerGuard },
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
      exports: [SessionCookies, SurfacePassport, SurfaceSettings, ValidationPipe],
    };
  }
}
