import { type Config, ConfigModule } from '@app/config';
import type { KeyProvider } from '@app/crypto';
import { DatabaseModule, type PracticeGate } from '@app/database';
import { Clock, SystemClock } from '@app/kernel';
import { OutboxModule } from '@app/queue';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
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
  /** The ordinary one, unless the demo's history is made whole or not at all. */
  gate?: Type<PracticeGate>;
}

/** What every feature may rely on: settings, clock, the gate, keys, outbox, audit, named writes. */
@Module({})
export class FoundationModule {
  static with({ config, dataSource, keys, clock, gate }: Foundation): DynamicModule {
    return {
      module: FoundationModule,
      global: true,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with(dataSource, keys, gate),
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
