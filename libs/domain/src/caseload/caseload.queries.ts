import type { Tx } from '@app/database';

export interface CaseloadRow {
  id: string;
  name: Buffer;
  status: 'active' | 'paused' | 'archived';
  openAssignments: number;
  lastSharedAt: Date | null;
  newResponses: number;
  nextSessionAt: Date | null;
}

/** The clients the actor may see clinically, with what came back and what is still open; the last added. */
export function listCaseload(
  tx: Tx,
  practiceId: string,
  at: Date,
  isArchived: boolean,
  limit: number,
): Promise<CaseloadRow[]> {
  return tx.query<CaseloadRow[]>(
    `select c.id, c.name, c.status,
       (select count(*)::int from assignments a
        where a.practice_id = c.practice_id and a.client_id = c.id and a.status = 'open') as "openAssignments",
       (select max(r.submitted_at) from responses r
        where r.practice_id = c.practice_id and r.client_id = c.id and r.state = 'submitted') as "lastSharedAt",
       (select count(*)::int from responses r
        where r.practice_id = c.practice_id and r.client_id = c.id and r.state = 'submitted'
          and not exists (select from reviews v
            where v.practice_id = r.practice_id and v.response_id = r.id
              and v.member_id = (select sec.actor()))) as "newResponses",
       (select x.starts_at from appointments x
        where x.practice_id = c.practice_id and x.client_id = c.id and x.state = 'planned'
          and x.starts_at > $2::timestamptz - interval '1 day'
          and x.starts_at + make_interval(mins => x.minutes) > $2
        order by x.starts_at limit 1) as "nextSessionAt"
     from clients c
     where c.practice_id = $1 and (c.status = 'archived') = $3 and c.id in (select sec.visible_clients())
     order by c.id desc limit $4`,
    [practiceId, at, isArchived, limit],
  );
}

/** Members who may open the client's record now: on the caseload, or supervising somebody who is. */
export function whoSees(
  tx: Tx,
  practiceId: string,
  clientId: string,
  at: Date,
): Promise<{ memberId: string; as: 'primary' | 'cover' | 'break-glass' | 'supervisor' }[]> {
  return tx.query(
    `select distinct c.member_id as "memberId", c.kind as "as" from caseload c
     where c.practice_id = $1 and c.client_id = $2
       and c.starts_at <= $3 and (c.ends_at is null or c.ends_at > $3)
     union
     select s.supervisor_id, 'supervisor' from caseload c
     join supervisions s on s.practice_id = c.practice_id and s.member_id = c.member_id
     where c.practice_id = $1 and c.client_id = $2 and c.kind <> 'break-glass'
       and c.starts_at <= $3 and (c.ends_at is null or c.ends_at > $3)
       and s.starts_at <= $3 and (s.ends_at is null or s.ends_at > $3)`,
    [practiceId, clientId, at],
  );
}
