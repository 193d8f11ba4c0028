import { newId } from '@app/kernel';
import type { Client } from 'pg';
import { ANSWERS, type Dataset, EXERCISE, headersOf, words } from './dataset';
import type { PlannedRequest } from './load';

/** Something that is written on the API; the raw server inserts a row of like size instead. */
export interface Write {
  name: string;
  what: string;
  target: number | null;
  surface: 'clinic' | 'portal';
  requests: (ids: Homework[]) => PlannedRequest[];
  /** Bytes of what the raw server inserts. */
  rawBytes: number;
  /** How many of the assignments have what this write leaves behind. */
  count: string;
}

/** One assignment that a round makes, answers and hands in. */
export interface Homework {
  id: string;
  clientId: string;
  /** Headers of the therapist, and of the client. */
  staff: Record<string, string>;
  client: Record<string, string>;
}

const LONG_STEP = 'camera';

/** In this order, because each needs what the one before it made. */
export const WRITES: Write[] = [
  {
    name: 'assign',
    what: 'assign an exercise with a reason, against an insert in a transaction',
    target: null,
    surface: 'clinic',
    rawBytes: 200,
    count: 'select count(*)::int as count from assignments where id = any($1)',
    requests: (homework) =>
      homework.map(({ id, clientId, staff }) => ({
        method: 'POST',
        path: '/api/assignments',
        headers: staff,
        body: JSON.stringify({ id, clientId, exerciseId: EXERCISE, rationale: words(120) }),
      })),
  },
  {
    name: 'save',
    what: 'keep an answer of 1.7 kB, against an insert in a transaction',
    target: null,
    surface: 'portal',
    rawBytes: 1700,
    count: `select count(*)::int as count from responses r join answers a on a.response_id = r.id
      where r.assignment_id = any($1) and a.step_id = '${LONG_STEP}' and length(a.value) > 1700`,
    requests: (homework) => homework.map((one) => saving(one, LONG_STEP)),
  },
  {
    name: 'submit',
    what: 'hand in a response of 2 kB, against an insert in a transaction',
    target: 0.25,
    surface: 'portal',
    rawBytes: 2000,
    count: `select count(*)::int as count from responses
      where assignment_id = any($1) and state = 'submitted'`,
    requests: (homework) =>
      homework.map(({ id, client }) => ({
        method: 'POST',
        path: `/api/assignments/${id}/submit`,
        headers: client,
        body: JSON.stringify({ id: newId() }),
      })),
  },
];

/** The other answers, which are not measured. */
export function shortAnswers(homework: Homework[]): PlannedRequest[] {
  const steps = Object.keys(ANSWERS).filter((stepId) => stepId !== LONG_STEP);
  return homework.flatMap((one) => steps.map((stepId) => saving(one, stepId)));
}

function saving({ id, client }: Homework, stepId: string): PlannedRequest {
  const { value, sharing } = ANSWERS[stepId]!;
  return {
    method: 'PUT',
    path: `/api/assignments/${id}/answers/${stepId}`,
    headers: client,
    body: JSON.stringify({ writeId: newId(), revision: 0, value, isSkipped: false, sharing }),
  };
}

export function newHomework({ writers, writingClients }: Dataset, count: number): Homework[] {
  return Array.from({ length: count }, (_, index) => {
    const client = writingClients[index % writingClients.length]!;
    const staff = headersOf(writers[index % writers.length]!);
    return { id: newId(), clientId: client.id, staff, client: headersOf(client) };
  });
}

/** What the raw server is asked to insert. */
export function rawInserts(count: number, bytes: number): { ids: string[]; all: PlannedRequest[] } {
  const ids = Array.from({ length: count }, newId);
  const all = ids.map((id) => ({
    method: 'POST' as const,
    path: '/',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, clientId: newId(), step: LONG_STEP, value: words(bytes) }),
  }));
  return { ids, all };
}

/** @throws Error where the database does not hold one row for each request */
export async function assertWritten(db: Client, count: string, ids: string[]): Promise<void> {
  const { rows } = await db.query<{ count: number }>(count, [ids]);
  if (rows[0]?.count === ids.length) return;
  throw new Error(`${rows[0]?.count} rows for ${ids.length} writes`);
}
