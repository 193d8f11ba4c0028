import type { Tx } from '@app/database';
import { type Actor, actorId, Clock, currentRequestId, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { AuditEventEntity } from './audit-event.entity';

/** What an action was about: ids and plain facts, never anybody's words. */
export interface AuditSubject {
  subjectId?: string;
  clientId?: string;
  detail?: Record<string, string | number | boolean>;
}

/** Adds to the append-only trail, in the transaction of the act itself. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** @param action past tense with its feature first, such as `assignment.assigned` */
  async record(tx: Tx, actor: Actor, action: string, subject: AuditSubject = {}): Promise<void> {
    await tx.insert(AuditEventEntity, {
      practiceId: actor.practiceId,
      id: newId(),
      at: this.clock.now(),
      actorKind: actor.kind,
      actorId: actorId(actor),
      action,
      subjectId: subject.subjectId ?? null,
      clientId: subject.clientId ?? null,
      requestId: currentRequestId() ?? null,
      detail: {
        ...(actor.kind === 'system' ? { by: actor.name } : {}),
        ...subject.detail,
      },
    });
  }
}
