import type { Tx } from '@app/database';
import type { ResponseEntity } from './response.entity';

/** Responses of the same client right after and right before one, in the order they were handed in. */
export async function neighboursOf(
  tx: Tx,
  { practiceId, clientId, submittedAt, id }: ResponseEntity,
): Promise<{ newerId: string | null; olderId: string | null }> {
  const [row] = await tx.query<{ newerId: string | null; olderId: string | null }[]>(
    `select
       (select r.id from responses r
        where r.practice_id = $1 and r.client_id = $2 and r.state = 'submitted'
          and (r.submitted_at, r.id) > ($3, $4)
        order by r.submitted_at, r.id limit 1) as "newerId",
       (select r.id from responses r
        where r.practice_id = $1 and r.client_id = $2 and r.state = 'submitted'
          and (r.submitted_at, r.id) < ($3, $4)
        order by r.submitted_at desc, r.id desc limit 1) as "olderId"`,
    [practiceId, clientId, submittedAt, id],
  );
  return row!;
}

export type UnreadRow = Pick<ResponseEntity, 'id' | 'clientId' | 'exerciseId' | 'exerciseVersion'>;

/**
 * What the actor should read after `response`: the oldest they have not read of the same client. Never
 * another's: the client may be in the room and see the screen.
 */
export async function nextToRead(
  tx: Tx,
  { practiceId, clientId, id }: ResponseEntity,
): Promise<UnreadRow | null> {
  const [row] = await tx.query<UnreadRow[]>(
    `select r.id, r.client_id as "clientId",
       r.exercise_id as "exerciseId", r.exercise_version as "exerciseVersion"
     from responses r
     where r.practice_id = $1 and r.client_id = $2 and r.state = 'submitted' and r.id <> $3
       and not exists (select from reviews v
         where v.practice_id = r.practice_id and v.response_id = r.id
           and v.member_id = (select sec.actor()))
     order by r.submitted_at, r.id limit 1`,
    [practiceId, clientId, id],
  );
  return row ?? null;
}

/** What a list shows of a response. */
export type CardRow = Pick<
  ResponseEntity,
  'id' | 'assignmentId' | 'exerciseId' | 'exerciseVersion' | 'submittedAt'
>;

/** Rows of one answer; more than that have not come between two sessions. */
const LIMIT = 50;

/** What came after `since`, and what the member has not marked as read; newest first. */
export function listSince(
  tx: Tx,
  practiceId: string,
  clientId: string,
  memberId: string,
  since: Date,
): Promise<(CardRow & { reviewedAt: Date | null })[]> {
  return tx.query(
    `select r.id, r.assignment_id as "assignmentId", r.exercise_id as "exerciseId",
       r.exercise_version as "exerciseVersion", r.submitted_at as "submittedAt",
       v.reviewed_at as "reviewedAt"
     from responses r
     left join reviews v on v.practice_id = r.practice_id and v.response_id = r.id
       and v.member_id = $3
     where r.practice_id = $1 and r.client_id = $2 and r.state = 'submitted'
       and (r.submitted_at > $4 or v.id is null)
     order by r.submitted_at desc, r.id desc limit ${LIMIT}`,
    [practiceId, clientId, memberId, since],
  );
}
