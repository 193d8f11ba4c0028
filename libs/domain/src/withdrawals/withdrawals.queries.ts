import type { Tx } from '@app/database';

/** When each answer of a response was last taken back; one that is shared again is left out. */
export async function answersTakenBack(
  tx: Tx,
  practiceId: string,
  clientId: string,
  responseId: string,
): Promise<Date[]> {
  const rows = await tx.query<{ at: Date }[]>(
    `select max(w.withdrawn_at) as at from withdrawals w
     where w.practice_id = $1 and w.client_id = $2 and w.response_id = $3
       and not exists (select from answers a where a.practice_id = w.practice_id
         and a.response_id = w.response_id and a.step_id = w.step_id and a.released_at is not null)
     group by w.step_id order by at desc`,
    [practiceId, clientId, responseId],
  );
  return rows.map(({ at }) => at);
}

/** Entries that are told of, at most. */
const LIMIT = 100;

/** When each entry of a client's journal was last taken back; one that is shared again is left out. */
export async function entriesTakenBack(
  tx: Tx,
  practiceId: string,
  clientId: string,
): Promise<Date[]> {
  const rows = await tx.query<{ at: Date }[]>(
    `select max(w.withdrawn_at) as at from withdrawals w
     where w.practice_id = $1 and w.client_id = $2 and w.entry_id is not null
       and not exists (select from journal_entries e where e.practice_id = w.practice_id
         and e.id = w.entry_id and e.released_at is not null)
     group by w.entry_id order by at desc limit ${LIMIT}`,
    [practiceId, clientId],
  );
  return rows.map(({ at }) => at);
}
