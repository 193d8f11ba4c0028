import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@app/kernel';
import type { Answer } from './person';
import { EXERCISE, Stack, stopAllStacks } from './stack';
import { type People, signInAll } from './submissions';
import { eventually } from './waiting';

/** Writes that are under way when the database goes. */
const WRITES = 40;

interface Traces {
  id: string;
  writes: number;
  jobs: number;
  audits: number;
}

describe('a database that goes away under a running Trellis', () => {
  let stack: Stack;
  let people: People;

  beforeAll(async () => {
    stack = await Stack.start({
      RELAY_INTERVAL_MS: '50',
      SWEEP_INTERVAL_SECONDS: '1',
      SWEEP_AFTER_SECONDS: '5',
    });
    people = await signInAll(stack);
  });
  afterAll(stopAllStacks);

  const give = (id: string) => ({ id, clientId: people.clients[0]!.id, exerciseId: EXERCISE });
  const today = () => people.clients[0]!.person.ask('GET', '/api/today');

  /** Kills one of the server's own processes, as the system does when memory is short. */
  async function killABackend(): Promise<void> {
    const [backend] = await stack.sql<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'trellis' limit 1`,
    );
    process.kill(backend!.pid, 'SIGKILL');
  }
  const killTheServer = (signal: 'SIGKILL' | 'SIGINT') =>
    process.kill(stack.findPostgres()!.pid, signal);

  /** What the database holds of each of these assignments, and of what belongs to them. */
  const tracesOf = (ids: string[]) =>
    stack.sql<Traces & Record<string, unknown>>(
      `select ids.id,
         (select count(*)::int from writes w where w.id = ids.id) as writes,
         (select count(*)::int from outbox o where o.job = 'assignments.plan'
           and o.payload->>'assignmentId' = ids.id::text) as jobs,
         (select count(*)::int from audit_events e where e.action = 'assignment.assigned'
           and e.subject_id = ids.id) as audits
       from unnest($1::uuid[]) ids (id) join assignments a on a.id = ids.id`,
      [ids],
    );

  it.each([
    ['killed', () => killTheServer('SIGKILL')],
    ['shut down', () => killTheServer('SIGINT')],
    ['in recovery from the loss of a process', killABackend],
  ])('%s: answers "try again", then goes on by itself', async (_what, strike) => {
    const api = stack.find('api')!;
    const worker = stack.find('worker')!;
    await strike();
    const answers: Answer[] = [];
    // The first good answers may come before the blow is felt.
    for (let good = 0; good < 20;) {
      const answer = await today();
      answers.push(answer);
      good = answer.status === 200 ? good + 1 : 0;
      if (answers.length > 2000) break;
      await sleep(25);
    }
    const refusals = answers.filter(({ status }) => status !== 200);
    expect(refusals.length).toBeGreaterThan(0);
    for (const { status, type, body } of refusals) {
      expect([status, type, body.code]).toEqual([
        503,
        'application/problem+json; charset=utf-8',
        'TRY_AGAIN',
      ]);
    }

    // The jobs go on, too, and nobody had to start anything but the database.
    const id = newId();
    expect((await people.therapist.insist('POST', '/api/assignments', give(id))).status).toBe(201);
    await eventually('its job is done', async () => {
      const open = await stack.sql(
        `select 1 from outbox where payload->>'assignmentId' = $1 and done_at is not null`,
        [id],
      );
      return open.length === 1;
    });
    await eventually('the worker is ready', () => stack.isReady('worker'));
    expect([stack.find('api'), stack.find('worker')]).toEqual([api, worker]);
  });

  it('keeps each write wholly or not at all, and a repeat makes it once', async () => {
    const ids = Array.from({ length: WRITES }, () => newId());
    const write = (id: string) => people.therapist.ask('POST', '/api/assignments', give(id));
    // Some will be done, some under way and some still to come when the server is gone.
    let acknowledged = 0;
    const answers: (Answer | undefined)[] = [];
    const lane = async (first: number) => {
      for (let index = first; index < WRITES; index += 8) {
        const answer = await write(ids[index]!).catch(() => undefined);
        answers[index] = answer;
        if (answer?.status === 201 && (acknowledged += 1) === WRITES / 4) killTheServer('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, index) => lane(index)));
    expect(answers.map((answer) => answer?.status)).not.toContain(500);
    expect(acknowledged).toBeLessThan(WRITES);

    const before = await eventually('the database answers', () => tracesOf(ids), 30_000);
    const kept = new Set(before.map(({ id }) => id));
    const lost = ids.filter((id, index) => answers[index]?.status === 201 && !kept.has(id));
    expect(lost).toEqual([]);
    expect(before.filter(({ writes, jobs, audits }) => writes + jobs + audits !== 3)).toEqual([]);

    const repeats = ids.flatMap((id) => [id, id]);
    const statuses = await Promise.all(
      repeats.map((id) => people.therapist.insist('POST', '/api/assignments', give(id))),
    );
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([201]));
    const after = await tracesOf(ids);
    expect(after).toHaveLength(WRITES);
    for (const traces of after) expect(traces).toMatchObject({ writes: 1, jobs: 1, audits: 1 });
  });
});
