import type { Tx } from '@app/database';
import type { AssignmentEntity } from '../assignments';
import type { AnswerEntity, ResponseEntity } from '../responses';

/** A response that was handed in, as far as reading what is shared of it needs. */
export type HandedInRow = Pick<
  ResponseEntity,
  'id' | 'assignmentId' | 'exerciseId' | 'exerciseVersion' | 'scoringVersion'
> &
  Pick<AssignmentEntity, 'tailoring' | 'instrument'> & { submittedAt: Date };

/** One sealed answer that is shared at this moment. */
export type SharedAnswerRow = Pick<
  AnswerEntity,
  'responseId' | 'stepId' | 'repetition' | 'revision' | 'value'
>;

/** The latest responses that a client handed in from `from` on and before `to`, newest first. */
export function listHandedIn(
  tx: Tx,
  practiceId: string,
  clientId: string,
  { from, to }: { from: Date; to: Date },
  limit: number,
): Promise<HandedInRow[]> {
  return tx.query<HandedInRow[]>(
    `select r.id, r.assignment_id as "assignmentId", r.exercise_id as "exerciseId",
       r.exercise_version as "exerciseVersion", r.scoring_version as "scoringVersion",
       r.submitted_at as "submittedAt", a.tailoring, a.instrument
     from responses r
     join assignments a on a.practice_id = r.practice_id and a.id = r.assignment_id
     where r.practice_id = $1 and r.client_id = $2 and r.state = 'submitted'
       and r.submitted_at >= $3 and r.submitted_at < $4
     order by r.submitted_at desc, r.id desc limit $5`,
    [practiceId, clientId, from, to, limit],
  );
}

/**
 * Answers to some steps that are shared at this moment. The policies leave out the rest for staff;
 * a client sees all that is theirs, so it is asked for here too.
 */
export function listShared(
  tx: Tx,
  practiceId: string,
  clientId: string,
  responseIds: string[],
  stepIds: string[],
): Promise<SharedAnswerRow[]> {
  return tx.query<SharedAnswerRow[]>(
    `select a.response_id as "responseId", a.step_id as "stepId", a.repetition, a.revision, a.value
     from answers a
     where a.practice_id = $1 and a.client_id = $2 and a.response_id = any($3)
       and a.step_id = any($4) and a.repetition = 0
       and a.released_at is not null and a.value is not null`,
    [practiceId, clientId, responseIds, stepIds],
  );
}
