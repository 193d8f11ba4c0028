import type { Tx } from '@app/database';
import type { OwnVersionEntity } from './own-version.entity';

/** A version as far as reading it needs. */
export type VersionRow = Pick<OwnVersionEntity, 'exerciseId' | 'version' | 'content'>;

const COLUMNS = `v.exercise_id as "exerciseId", v.version, v.content`;

/** Certain versions; a version of null is the newest one. */
export function listVersions(
  tx: Tx,
  practiceId: string,
  wanted: readonly { id: string; version: number | null }[],
): Promise<VersionRow[]> {
  return tx.query<VersionRow[]>(
    `select distinct ${COLUMNS}
     from unnest($2::uuid[], $3::integer[]) as wanted (id, version)
     join own_exercise_versions v on v.practice_id = $1 and v.exercise_id = wanted.id
       and v.version = coalesce(wanted.version, (
         select max(n.version) from own_exercise_versions n
         where n.practice_id = $1 and n.exercise_id = wanted.id))`,
    [practiceId, wanted.map(({ id }) => id), wanted.map(({ version }) => version)],
  );
}

/** The newest version of each of the practice's exercises that can be assigned, or of one of them. */
export function listAssignable(
  tx: Tx,
  practiceId: string,
  id: string | null,
): Promise<VersionRow[]> {
  return tx.query<VersionRow[]>(
    `select ${COLUMNS}
     from own_exercises o
     join own_exercise_versions v
       on v.practice_id = o.practice_id and v.exercise_id = o.id and v.version = o.version
     where o.practice_id = $1 and o.retired_at is null and ($2::uuid is null or o.id = $2)`,
    [practiceId, id],
  );
}

/** Ids of what the practice retired. Clients ask too: what is offered to them must not be among these. */
export async function listRetired(tx: Tx): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>('select sec.retired_exercises() as id');
  return new Set(rows.map(({ id }) => id));
}
