import type { Actor } from '@app/kernel';
import type { Bench } from '@app/testing';

/** Rows that the statement changed; 0 where it was refused. */
export async function rowsReached(
  bench: Bench,
  actor: Actor,
  sql: string,
  values: unknown[],
): Promise<number> {
  const undo = new Error('rolled back');
  let changed = 0;
  try {
    await bench.practice.transaction(actor, async (tx) => {
      const answer = await tx.query<unknown>(
        `with done as (${sql} returning 1 as one)
        select count(*)::int as changed from done`,
        values,
      );
      changed = (answer as { changed: number }[])[0]!.changed;
      throw undo;
    });
  } catch (error) {
    // 42501: no right, or a policy; 23503: a key that leads to nobody.
    const { code } = error as { code?: string };
    if (error !== undo && code !== '42501' && code !== '23503') throw error;
  }
  return changed;
}
