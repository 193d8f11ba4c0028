import { Config, ConfigModule } from '@app/config';
import type { KeyProvider } from '@app/crypto';
import { DatabaseModule } from '@app/database';
import { Clock, SystemClock } from '@app/kernel';
import { JobsModule, OutboxModule } from '@app/queue';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';

export interface WorkerParts {
  config: Config;
  dataSource: DataSource;
  keys: KeyProvider;
  /** Modules of the features, and of their processors. */
  features: (Type | DynamicModule)[];
}

/** The worker: relay, sweeper, and a processor for every job. */
@Module({})
export class WorkerModule {
  static with({ config, dataSource, keys, features }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      global: true,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with(dataSource, keys),
        OutboxModule,
        JobsModule,
        ...features,
      ],
      providers: [{ provide: Clock, useClass: SystemClock }],
      exports: [Clock],
    };
  }
}
