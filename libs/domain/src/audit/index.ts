export {
  actionsOf,
  AUDIT_KINDS,
  type AuditAction,
  type AuditKind,
  auditLine,
  type AuditParts,
} from './actions';
export { AuditEventEntity } from './audit-event.entity';
export { AuditModule } from './audit.module';
export { Audit, type AuditSubject, type Look, type LooksQuery } from './audit.service';
