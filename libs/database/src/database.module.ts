import type { KeyProvider } from '@app/crypto';
import { Clock } from '@app/kernel';
import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ContextSigner } from './context';
import { Installation } from './installation';
import { PracticeGate } from './practice-gate';
import { SignInDirectory } from './sign-in-directory';

/**
 * The gate to the data. The data source is made outside, because both surfaces of one process share
 * one pool; only what is exported here may be used elsewhere.
 */
@Global()
@Module({})
export class DatabaseModule {
  static with(
    dataSource: DataSource,
    keys: KeyProvider,
    gate: Type<PracticeGate> = PracticeGate,
  ): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          dataSourceFactory: async () =>
            dataSource.isInitialized ? dataSource : dataSource.initialize(),
        }),
      ],
      providers: [
        {
          provide: ContextSigner,
          inject: [Clock],
          useFactory: (clock: Clock) => new ContextSigner(keys.secret('context'), clock),
        },
        { provide: PracticeGate, useClass: gate },
        Installation,
        {
          provide: SignInDirectory,
          inject: [DataSource],
          useFactory: (source: DataSource) =>
            new SignInDirectory(source, keys.secret('sign-in-directory')),
        },
      ],
      exports: [Installation, PracticeGate, SignInDirectory],
    };
  }
}
