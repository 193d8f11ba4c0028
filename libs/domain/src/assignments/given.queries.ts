import type { Tx } from '@app/database';
import type { GivenExerciseDto } from './given.dto';

/** How far back "recent" looks, in assignments: enough for six different ones. */
const LOOK_BACK = 200;

/** The exercises that the actor gave most recently by themselves, the latest first. A series counts once. */
export async function recentlyGiven(tx: Tx, practiceId: string, limit: number): Promise<string[]> {
  const rows = await tx.query<{ exerciseId: string }[]>(
    `select latest.exercise_id as "exerciseId"
     from (select exercise_id, assigned_at from assignments
       where practice_id = $1 and assigned_by = (select sec.actor())
         and status <> 'withdrawn' and coalesce(series_number, 1) = 1 and run_id is null
       order by assigned_at desc limit $2) latest
     group by latest.exercise_id order by max(latest.assigned_at) desc limit $3`,
    [practiceId, LOOK_BACK, limit],
  );
  return rows.map(({ exerciseId }) => exerciseId);
}

/** Every exercise that a client was given, with the last time and whether it still waits. */
export function givenTo(tx: Tx, practiceId: string, clientId: string): Promise<GivenExerciseDto[]> {
  return tx.query<GivenExerciseDto[]>(
    `select exercise_id as "exerciseId", max(assigned_at) as "assignedAt",
       bool_or(status = 'open') as "isOpen"
     from assignments
     where practice_id = $1 and client_id = $2 and status <> 'withdrawn'
     group by exercise_id order by max(assigned_at) desc`,
    [practiceId, clientId],
  );
}
