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

/** Which looks at a client's rows are asked for. */
export interface LooksQuery {
  /** The rows. */
  subjectIds: string[];
  /** Actions that look at one row, which they name. */
  each: AuditAction[];
  /** Actions that look at all of a client's. */
  all: AuditAction[];
  /** The first instant that counts. */
  since: Date;
}

/** The latest time that a member looked at something of a client's. */
export interface Look {
  /** The row; null where all of a client's was looked at. */
  subjectId: string | null;
  memberId: string;
  at: Date;
}

/** Adds to the append-only trail, in the transaction of the act itself, and tells who looked. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** @param action one of `AUDIT_ACTIONS`, which also says how it reads */
  record(tx: Tx, actor: Actor, action: AuditAction, subject: AuditSubject = {}): Promise<void> {
    return this.recordEach(tx, actor, action, [subject]);
  }

  /** One line for each subject, in one statement. */
  async recordEach(
    tx: Tx,
    actor: Actor,
    action: AuditAction,
    subjects: AuditSubject[],
  ): Promise<void> {
    if (subjects.length === 0) return;
    const by = actor.kind === 'system' ? { by: actor.name } : {};
    // Plain SQL: who may add may not read, so nothing can be returned.
    await tx.query(
      `insert into audit_events
         (practice_id, id, at, actor_kind, actor_id, action, subject_id, client_id, request_id, detail)
       select $1, line.id, $2, $3, $4, $5, line.subject_id, line.client_id, $6, line.detail
       from unnest($7::uuid[], $8::uuid[], $9::uuid[], $10::jsonb[])
         as line (id, subject_id, client_id, detail)`,
      [
        actor.practiceId,
        this.clock.now(),
        actor.kind,
        actorId(actor),
        action,
        currentRequestId() ?? null,
        subjects.map(() => newId()),
        subjects.map(({ subjectId }) => subjectId ?? null),
        subjects.map(({ clientId }) => clientId ?? null),
        subjects.map(({ detail }) => JSON.stringify({ ...by, ...detail })),
      ],
    );
  }

  /** Which members looked at some rows of a client, the latest last; for the client or an admin. */
  looks(
    tx: Tx,
    practiceId: string,
    clientId: string,
    { subjectIds, each, all, since }: LooksQuery,
  ): Promise<Look[]> {
    return tx.query<Look[]>(
      `select case when action = any($3) then subject_id end as "subjectId",
         actor_id as "memberId", max(at) as at
       from audit_events
       where practice_id = $1 and client_id = $2 and actor_kind = 'member' and at >= $6
         and (action = any($3) and subject_id = any($4) or action = any($5))
       group by 1, 2 order by max(at)`,
      [practiceId, clientId, each, subjectIds, all, since],
    );
  }
}
