import type { Tx } from '@app/database';

/** Holds a programme's run until the transaction ends: whoever ends its work holds the run first. */
export async function holdRun(tx: Tx, practiceId: string, runId: string): Promise<void> {
  await tx.query(`select id from programme_runs where practice_id = $1 and id = $2 for update`, [
    practiceId,
    runId,
  ]);
}

/** Counts that something of a run ended: nobody changes it on what they saw before. */
export async function raiseRevision(tx: Tx, practiceId: string, runId: string): Promise<void> {
  await tx.query(
    `update programme_runs set revision = revision + 1 where practice_id = $1 and id = $2`,
    [practiceId, runId],
  );
}
