import type { Tx } from '@app/database';
import type { AssignmentEntity } from '../assignments';

/** When a client was given their first exercise; null where they were given none. */
export async function firstGivenAt(
  tx: Tx,
  practiceId: string,
  clientId: string,
): Promise<Date | null> {
  const [row] = await tx.query<{ at: Date | null }[]>(
    `select min(a.assigned_at) as at from assignments a
     where a.practice_id = $1 and a.client_id = $2`,
    [practiceId, clientId],
  );
  return row?.at ?? null;
}

export type GivenRow = Pick<
  AssignmentEntity,
  'id' | 'exerciseId' | 'exerciseVersion' | 'status' | 'outcome' | 'assignedAt' | 'closedAt'
> & { total: number };

/** What was given to a client or ended within a period, the latest first, with how many there are. */
export function listGiven(
  tx: Tx,
  practiceId: string,
  clientId: string,
  { from, to }: { from: Date; to: Date },
  limit: number,
): Promise<GivenRow[]> {
  return tx.query<GivenRow[]>(
    `select a.id, a.exercise_id as "exerciseId", a.exercise_version as "exerciseVersion",
       a.status, a.outcome, a.assigned_at as "assignedAt", a.closed_at as "closedAt",
       (count(*) over ())::int as total
     from assignments a
     where a.practice_id = $1 and a.client_id = $2
       and ((a.assigned_at >= $3 and a.assigned_at < $4) or (a.closed_at >= $3 and a.closed_at < $4))
     order by coalesce(a.closed_at, a.assigned_at) desc, a.id desc limit $5`,
    [practiceId, clientId, from, to, limit],
  );
}
