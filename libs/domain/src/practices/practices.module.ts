import type { KeyProvider } from '@app/crypto';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { KEY_PROVIDER, Keys } from './keys.service';
import { PracticesService } from './practices.service';

/** Practices and the keys beneath everything that is sealed. */
@Global()
@Module({})
export class PracticesModule {
  static with(provider: KeyProvider): DynamicModule {
    return {
      module: PracticesModule,
      providers: [{ provide: KEY_PROVIDER, useValue: provider }, Keys, PracticesService],
      exports: [Keys, PracticesService],
    };
  }
}
