import { type Config, ConfigModule } from '@app/config';
import type { KeyProvider } from '@app/crypto';
import { DatabaseModule, type Surface } from '@app/database';
import { AuditModule } from '@app/domain/audit';
import { PracticesModule } from '@app/domain/practices';
import { SessionsModule } from '@app/domain/sessions';
import { WritesModule } from '@app/domain/writes';
import { Clock } from '@app/kernel';
import { OutboxModule } from '@app/queue';
import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AccountModule } from './account/account.module';
import { ClinicModule } from './clinic/clinic.module';
import { DemoRoutesModule } from './demo/demo-routes.module';
import { HttpModule } from './http/http.module';
import { SurfaceSettings } from './http/surface-settings';
import { PortalModule } from './portal/portal.module';

/** What both surfaces of one process share. */
export interface ApiParts {
  config: Config;
  dataSource: DataSource;
  keys: KeyProvider;
  clock: Clock;
}

/** One surface as a Nest application; two in one would collide on their paths. */
@Module({})
export class AppModule {
  static for(surface: Surface, { config, dataSource, keys, clock }: ApiParts): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with(dataSource, keys),
        OutboxModule,
        PracticesModule.with(keys),
        AuditModule,
        WritesModule,
        SessionsModule,
        HttpModule.with(SurfaceSettings.of(surface, config)),
        AccountModule,
        surface === 'clinic' ? ClinicModule : PortalModule,
        ...(config.trellisMode === 'demo' ? [DemoRoutesModule] : []),
      ],
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
