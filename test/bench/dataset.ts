import { randomBytes } from 'node:crypto';
import { SubmissionsService } from '@app/domain/responses';
import { SessionsService } from '@app/domain/sessions';
import { type Actor, actorId, newId, systemActor } from '@app/kernel';
import {
  aClient,
  aMember,
  aPractice,
  anAssignment,
  type Bench,
  type BuiltClient,
  saveAnswers,
  type TestAnswer,
} from '@app/testing';

const CLIENTS = 20;
const ASSIGNMENTS = 50;
/** Sessions of staff that the load comes from: a cookie of its own for every few requests. */
const STAFF_SESSIONS = 200;
/** Things that are done at a time while the dataset is made; the pool is no larger. */
const LANES = 4;

export const EXERCISE = 'then-or-now-pause';

/** Answers of about 2 kB together, of which one is as long as people write. */
export const ANSWERS: Record<string, TestAnswer> = {
  'presence-before': { value: 'here', sharing: 'shared' },
  'distress-before': { value: 6, sharing: 'shared' },
  camera: { value: words(1700), sharing: 'shared' },
  feelings: {
    value: [
      { feeling: 'afraid', strength: 6 },
      { feeling: 'alone', strength: 4 },
    ],
    sharing: 'shared',
  },
  'presence-after': { value: 'here', sharing: 'shared' },
  'distress-after': { value: 3, sharing: 'shared' },
};

/** Somebody whom requests come from. */
export interface Sender {
  cookie: string;
  id: string;
}

/** Dataset S, and beside it clients for whom the writes are made, so that the lists keep still. */
export interface Dataset {
  /** Sessions of the therapist whose clients are read. */
  readers: Sender[];
  clientIds: string[];
  responseIds: string[];
  /** Sessions of the therapist whose clients are written to. */
  writers: Sender[];
  /** One session of each of those clients. */
  writingClients: Sender[];
}

/** 1 practice × 1 therapist × 20 clients × 50 responses, by the services that the product runs. */
export async function makeDataset(bench: Bench): Promise<Dataset> {
  const { id: practiceId, therapist, client: first } = await aPractice(bench);
  const second = await aMember(bench, practiceId, { roles: ['therapist'] });
  const clients: BuiltClient[] = [first];
  while (clients.length < CLIENTS) {
    clients.push(await aClient(bench, practiceId, { therapist }));
  }
  const others: BuiltClient[] = [];
  while (others.length < CLIENTS) {
    others.push(await aClient(bench, practiceId, { therapist: second }));
  }
  const submissions = bench.get(SubmissionsService);
  const responseIds: string[] = [];
  await inLanes(Array.from({ length: CLIENTS * ASSIGNMENTS }).keys(), async (index) => {
    const { actor } = clients[index % CLIENTS]!;
    const assignmentId = await anAssignment(bench, therapist.actor, actor, EXERCISE);
    await saveAnswers(bench, actor, assignmentId, ANSWERS);
    const handedIn = { id: newId() };
    responseIds.push((await submissions.submit(actor, assignmentId, handedIn)).id);
  });
  return {
    readers: await signIn(bench, therapist.actor, STAFF_SESSIONS),
    clientIds: clients.map(({ actor }) => actor.clientId),
    responseIds,
    writers: await signIn(bench, second.actor, STAFF_SESSIONS),
    writingClients: (await Promise.all(others.map(({ actor }) => signIn(bench, actor, 1)))).flat(),
  };
}

/** Sessions of one account, opened as a sign-in does. */
async function signIn(bench: Bench, actor: Actor, count: number): Promise<Sender[]> {
  const surface = actor.kind === 'member' ? 'clinic' : 'portal';
  const { practiceId } = actor;
  const id = actorId(actor)!;
  const account = { surface, practiceId, accountId: id, step: 'full' } as const;
  return bench.practice.transaction(systemActor(practiceId, 'bench'), async (tx) => {
    const senders: Sender[] = [];
    while (senders.length < count) {
      const value = await bench.get(SessionsService).open(tx, account);
      senders.push({ id, cookie: `trellis-${surface}=${value}` });
    }
    return senders;
  });
}

async function inLanes<T>(jobs: Iterable<T>, work: (job: T) => Promise<void>): Promise<void> {
  const iterator = jobs[Symbol.iterator]();
  const lane = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Text of so many characters that no compression makes small. */
export function words(length: number): string {
  let text = '';
  while (text.length < length) text += `${randomBytes(4).toString('hex')} `;
  return text.slice(0, length).trim();
}

/** A request's headers, as our front ends send them. */
export function headersOf({ cookie }: Sender): Record<string, string> {
  return { cookie, 'x-trellis': '1', 'content-type': 'application/json' };
}
