import { type Foundation, FoundationModule } from '@app/domain/foundation';
import { JobsModule } from '@app/queue';
import { type DynamicModule, Module, type Type } from '@nestjs/common';

export interface WorkerParts extends Foundation {
  /** Modules of the features, and of their processors. */
  features: (Type | DynamicModule)[];
}

/** The worker: relay, sweeper, and a processor for every job. */
@Module({})
export class WorkerModule {
  static with({ features, ...foundation }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [FoundationModule.with(foundation), JobsModule, ...features],
    };
  }
}
