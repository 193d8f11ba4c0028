import type { Tx } from '@app/database';
import type { Position } from '@app/kernel';
import type { AuditEventEntity } from '../audit';

export type AuditRow = Pick<
  AuditEventEntity,
  'id' | 'at' | 'actorKind' | 'actorId' | 'action' | 'subjectId' | 'clientId' | 'detail'
>;

export interface AuditFilter {
  actions: string[];
  /** Actions that are the client's own affair where a client is concerned. */
  ownToClients: string[];
  personId?: string;
  from?: Date;
  /** The first instant that is too late. */
  before?: Date;
}

/** Lines of the trail that a filter lets through, newest first. */
export function listAudit(
  tx: Tx,
  practiceId: string,
  filter: AuditFilter,
  after: Position | null,
  limit: number,
): Promise<AuditRow[]> {
  return tx.query<AuditRow[]>(
    `select id, at, actor_kind as "actorKind", actor_id as "actorId", action,
       subject_id as "subjectId", client_id as "clientId", detail
     from audit_events
     where practice_id = $1 and action = any($2)
       and not (client_id is not null and action = any($3))
       and ($4::uuid is null or $4 in (actor_id, subject_id, client_id))
       and ($5::timestamptz is null or at >= $5)
       and ($6::timestamptz is null or at < $6)
       and ($7::timestamptz is null or (at, id) < ($7, $8::uuid))
     order by at desc, id desc limit $9`,
    [
      practiceId,
      filter.actions,
      filter.ownToClients,
      filter.personId ?? null,
      filter.from ?? null,
      filter.before ?? null,
      after?.at ?? null,
      after?.id ?? null,
      limit,
    ],
  );
}
