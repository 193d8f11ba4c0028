import type { Tx } from '@app/database';
import { type Actor, actorId, Clock, currentRequestId, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { AuditAction, AuditDetail } from './actions';

/** What an action was about: ids and plain facts, never anybody's words. */
export interface AuditSubject {
  subjectId?: string;
  clientId?: string;
  detail?: AuditDetail;
}

/** The latest time that a member looked at something of a client's. */
export interface Look {
  action: string;
  /** The row; null where the whole of a client's was looked at. */
  subjectId: string | null;
  memberId: string;
  at: Date;
}

/** Adds to the append-only trail, in the transaction of the act itself, and tells who looked. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** @param action one of `AUDIT_ACTIONS`, which also says how it reads */
  async record(
    tx: Tx,
    actor: Actor,
    action: AuditAction,
    subject: AuditSubject = {},
  ): Promise<void> {
    // Plain SQL: who may add may not read, so nothing can be returned.
    await tx.query(
      `insert into audit_events
         (practice_id, id, at, actor_kind, actor_id, action, subject_id, client_id, request_id, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        actor.practiceId,
        newId(),
        this.clock.now(),
        actor.kind,
        actorId(actor),
        action,
        subject.subjectId ?? null,
        subject.clientId ?? null,
        currentRequestId() ?? null,
        { ...(actor.kind === 'system' ? { by: actor.name } : {}), ...subject.detail },
      ],
    );
  }

  /** Which members did one of `actions` about a client, the latest last; for the client or an admin. */
  looks(tx: Tx, practiceId: string, clientId: string, actions: string[]): Promise<Look[]> {
    return tx.query<Look[]>(
      `select action, subject_id as "subjectId", actor_id as "memberId", max(at) as at
       from audit_events
       where practice_id = $1 and client_id = $2 and actor_kind = 'member' and action = any($3)
       group by action, subject_id, actor_id order by max(at)`,
      [practiceId, clientId, actions],
    );
  }
}
