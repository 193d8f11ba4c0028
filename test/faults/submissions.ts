import { newId } from '@app/kernel';
import type { Person } from './person';
import { CLIENTS, EXERCISE, type Stack, THERAPIST } from './stack';

/** The demo's people at their browsers. */
export interface People {
  therapist: Person;
  clients: { id: string; person: Person }[];
}

export async function signInAll(stack: Stack): Promise<People> {
  const therapist = await stack.signIn(THERAPIST);
  const { body } = await therapist.ask('GET', '/api/caseload');
  const clients = [];
  for (const name of CLIENTS) {
    const { id } = body.clients.find((client: { name: string }) => client.name === name);
    clients.push({ id, person: await stack.signIn(name) });
  }
  return { therapist, clients };
}

/** One assignment of a run, and what its people were told. */
export interface Submission {
  assignmentId: string;
  /** `left`: due at once and never handed in, so that its reminder is due. */
  kind: 'insisting' | 'giving-up' | 'left';
  /** The id that the portal answered; undefined where nobody knows. */
  responseId?: string;
}

/**
 * An assignment, one answer, and handing it in. Those who insist repeat a request without an answer
 * with the same ids until they get one; those who give up ask to hand in once.
 */
export async function submit(
  { therapist, clients }: People,
  index: number,
  kind: Submission['kind'],
): Promise<Submission> {
  const client = clients[index % clients.length]!;
  const assignmentId = newId();
  const given = {
    id: assignmentId,
    clientId: client.id,
    exerciseId: EXERCISE,
    ...(kind === 'left' && { dueAt: new Date().toISOString() }),
  };
  const path = `/api/assignments/${assignmentId}`;
  expect((await therapist.insist('POST', '/api/assignments', given)).status).toBe(201);
  if (kind === 'left') return { assignmentId, kind };

  const answer = { writeId: newId(), revision: 0, value: 6, isSkipped: false, sharing: 'shared' };
  const saved = await client.person.insist('PUT', `${path}/answers/distress-before`, answer);
  expect(saved.status).toBe(200);
  const handIn = ['POST', `${path}/submit`, { id: newId() }] as const;
  const done = await (kind === 'insisting'
    ? client.person.insist(...handIn)
    : client.person.ask(...handIn).catch(() => undefined));
  if (!done || done.status === 503) return { assignmentId, kind };
  expect(done.status).toBe(200);
  return { assignmentId, kind, responseId: done.body.id };
}

/** What the database holds about an assignment. */
export interface Found {
  id: string;
  responses: string[];
  summaries: number;
  jobs: number;
  notes: string[];
}

export function find(stack: Stack, assignmentIds: string[]): Promise<Found[]> {
  return stack.sql<Found & Record<string, unknown>>(
    `select a.id,
       (select coalesce(array_agg(r.id::text), '{}') from responses r
         where r.assignment_id = a.id and r.state = 'submitted') as responses,
       (select count(*)::int from summaries s join responses r on r.id = s.response_id
         where r.assignment_id = a.id) as summaries,
       (select count(*)::int from outbox o join responses r on r.id::text = o.payload->>'responseId'
         where o.job = 'summaries.compile' and r.assignment_id = a.id) as jobs,
       (select coalesce(array_agg(n.state), '{}') from notifications n
         where n.kind = 'note' and n.subject_id = a.id) as notes
     from assignments a where a.id = any($1)`,
    [assignmentIds],
  );
}
