export { AuditEventEntity } from './audit-event.entity';
export { AuditModule } from './audit.module';
export { Audit, type AuditSubject } from './audit.service';
