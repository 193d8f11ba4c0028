import { Global, Module } from '@nestjs/common';
import { Writes } from './writes.service';

/** Global: every write that may be repeated goes through it. */
@Global()
@Module({ providers: [Writes], exports: [Writes] })
export class WritesModule {}
