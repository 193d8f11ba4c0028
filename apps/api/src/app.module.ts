import type { Surface } from '@app/database';
import { type Foundation, FoundationModule } from '@app/domain/foundation';
import { SessionsModule } from '@app/domain/sessions';
import type { Clock } from '@app/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { AccountModule } from './account/account.module';
import { ClinicModule } from './clinic/clinic.module';
import { DemoRoutesModule } from './demo/demo-routes.module';
import { HttpModule } from './http/http.module';
import { SurfaceSettings } from './http/surface-settings';
import { PortalModule } from './portal/portal.module';

/** What both surfaces of one process share. */
export interface ApiParts extends Foundation {
  clock: Clock;
}

/** One surface as a Nest application; two in one would collide on their paths. */
@Module({})
export class AppModule {
  static for(surface: Surface, parts: ApiParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        FoundationModule.with(parts),
        SessionsModule,
        HttpModule.with(SurfaceSettings.of(surface, parts.config)),
        AccountModule,
        surface === 'clinic' ? ClinicModule : PortalModule,
        ...(parts.config.trellisMode === 'demo' ? [DemoRoutesModule] : []),
      ],
    };
  }
}
