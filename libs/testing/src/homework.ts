import { AssignmentsService } from '@app/domain/assignments';
import { DraftsService, SubmissionsService } from '@app/domain/responses';
import { RemindersService } from '@app/domain/reminders';
import { SummariesService } from '@app/domain/summaries';
import type { Sharing } from '@app/exercises';
import { type ClientActor, later, type MemberActor, MINUTE, newId, systemActor } from '@app/kernel';
import type { JobRun } from '@app/queue';
import type { Bench } from './bench';

/** One answer of a test: its value, and who may read it. */
export interface TestAnswer {
  value: unknown;
  sharing: Sharing;
}

/** Answers to orienting-to-the-room; the private one holds a word to search for. */
export const ORIENTING_ANSWERS: Record<string, TestAnswer> = {
  'presence-before': { value: 'foggy', sharing: 'shared' },
  'distress-before': { value: 6, sharing: 'shared' },
  'eyes-rested': { value: 'the quiet heron', sharing: 'private' },
  'body-noticed': { value: ['softer'], sharing: 'shared' },
  'presence-after': { value: 'here', sharing: 'shared' },
  'distress-after': { value: 3, sharing: 'shared' },
};

/** A run of a job as the worker makes it, without the queue around it. */
export function aJobRun(bench: Bench, practiceId: string): JobRun {
  const actor = systemActor(practiceId, 'test');
  return {
    actor,
    eventId: newId(),
    once: (work) => bench.practice.transaction(actor, work),
    isDone: () => Promise.resolve(false),
  };
}

/** An assignment, of orienting-to-the-room unless told otherwise, planned and due in an hour. */
export async function anAssignment(
  bench: Bench,
  therapist: MemberActor,
  client: ClientActor,
  exerciseId = 'orienting-to-the-room',
): Promise<string> {
  const id = newId();
  await bench.get(AssignmentsService).assign(therapist, {
    id,
    clientId: client.clientId,
    exerciseId,
    rationale: 'So that coming home in the evening feels easier.',
    dueAt: later(bench.clock.now(), 60 * MINUTE),
  });
  await bench.get(RemindersService).plan(aJobRun(bench, client.practiceId), id);
  return id;
}

/** Saves answers into the draft of an assignment, one by one, as the portal does. */
export async function saveAnswers(
  bench: Bench,
  client: ClientActor,
  assignmentId: string,
  answers: Record<string, TestAnswer> = ORIENTING_ANSWERS,
): Promise<void> {
  for (const [stepId, { value, sharing }] of Object.entries(answers)) {
    await bench.get(DraftsService).saveAnswer(client, assignmentId, stepId, {
      writeId: newId(),
      revision: 0,
      value,
      isSkipped: false,
      sharing,
    });
  }
}

/** A whole walk: assigned, answered, handed in, summarised. */
export async function aResponse(
  bench: Bench,
  therapist: MemberActor,
  client: ClientActor,
  answers?: Record<string, TestAnswer>,
  exerciseId?: string,
): Promise<{ assignmentId: string; responseId: string }> {
  const assignmentId = await anAssignment(bench, therapist, client, exerciseId);
  await saveAnswers(bench, client, assignmentId, answers);
  const { id } = await bench.get(SubmissionsService).submit(client, assignmentId, { id: newId() });
  await bench.get(SummariesService).compile(aJobRun(bench, client.practiceId), id);
  return { assignmentId, responseId: id };
}
