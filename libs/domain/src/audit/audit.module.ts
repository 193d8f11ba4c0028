import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.service';

/** Global: everything that acts leaves a line. */
@Global()
@Module({ providers: [Audit], exports: [Audit] })
export class AuditModule {}
