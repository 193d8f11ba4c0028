import { type Config, ConfigModule } from '@app/config';
import type { KeyProvider } from '@app/crypto';
import { DatabaseModule } from '@app/database';
import { Clock, SystemClock } from '@app/kernel';
import { OutboxModule } from '@app/queue';
import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AuditModule } from './audit';
import { PracticesModule } from './practices';
import { WritesModule } from './writes';

/** What every process of Trellis starts from. */
export interface Foundation {
  config: Config;
  /** The app role's; shared by everything in one process. */
  dataSource: DataSource;
  keys: KeyProvider;
  /** The machine's own, unless a test or the demo's history sets another. */
  clock?: Clock;
}

/** What every feature may rely on: settings, clock, the gate, keys, outbox, audit, named writes. */
@Module({})
export class FoundationModule {
  static with({ config, dataSource, keys, clock }: Foundation): DynamicModule {
    return {
      module: FoundationModule,
      global: true,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with(dataSource, keys),
        OutboxModule,
        PracticesModule.with(keys),
        AuditModule,
        WritesModule,
      ],
      providers: [{ provide: Clock, useValue: clock ?? new SystemClock() }],
      exports: [Clock],
    };
  }
}
