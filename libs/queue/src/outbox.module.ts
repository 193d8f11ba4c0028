import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox';

/** Lets every feature ask for jobs. Opens no connection: asking is a row in the database. */
@Global()
@Module({ providers: [Outbox], exports: [Outbox] })
export class OutboxModule {}
