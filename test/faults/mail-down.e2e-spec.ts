import { newId } from '@app/kernel';
import type { Person } from './person';
import { freePorts } from './ports';
import { Receiver } from './receiver';
import { CLIENTS, EXERCISE, Stack, stopAllStacks, THERAPIST } from './stack';
import { eventually } from './waiting';

interface Note {
  id: string;
  state: string;
  reason: string | null;
  attempts: number;
}

describe('reminders by mail', () => {
  let stack: Stack;
  let receiver: Receiver;
  let therapist: Person;
  let clientId: string;

  beforeAll(async () => {
    const [port] = await freePorts(1);
    receiver = new Receiver(port!);
    stack = await Stack.start({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      RELAY_INTERVAL_MS: '50',
      SWEEP_INTERVAL_SECONDS: '1',
      SWEEP_AFTER_SECONDS: '5',
    });
    therapist = await stack.signIn(THERAPIST);
    const { body } = await therapist.ask('GET', '/api/caseload');
    clientId = body.clients.find(({ name }: { name: string }) => name === CLIENTS[1]).id;
  });
  afterAll(async () => {
    await stopAllStacks();
    await receiver?.close();
  });

  async function assign(dueInMs = 0): Promise<string> {
    const id = newId();
    const dueAt = new Date(Date.now() + dueInMs).toISOString();
    const given = { id, clientId, exerciseId: EXERCISE, dueAt };
    expect((await therapist.ask('POST', '/api/assignments', given)).status).toBe(201);
    return id;
  }
  async function note(assignmentId: string): Promise<Note | undefined> {
    const rows = await stack.sql<Note & Record<string, unknown>>(
      `select id, state, reason, attempts from notifications where kind = 'note' and subject_id = $1`,
      [assignmentId],
    );
    expect(rows.length).toBeLessThan(2);
    return rows[0];
  }
  const settled = (assignmentId: string, state: string) =>
    eventually(`a note that is ${state}`, async () => {
      const found = await note(assignmentId);
      return found?.state === state && found;
    });
  /** All jobs about the note once more, as after a queue that lost its memory of them. */
  async function deliverAgain({ id }: Note): Promise<void> {
    const about = `job = 'notifications.send' and payload->>'notificationId' = $1`;
    const jobs = await stack.sql(
      `update outbox set done_at = null, published_at = null where ${about} returning id`,
      [id],
    );
    expect(jobs.length).toBeGreaterThan(0);
    await eventually('the jobs are done again', async () => {
      const open = await stack.sql(`select 1 from outbox where done_at is null and ${about}`, [id]);
      return open.length === 0;
    });
  }
  async function killTheWorker(): Promise<void> {
    const { pid } = stack.find('worker')!;
    stack.kill('worker');
    await eventually('another worker', async () => {
      const next = stack.find('worker');
      return next && next.pid !== pid && stack.isReady('worker');
    });
  }

  it('wait while nobody takes mail, then arrive once', async () => {
    const id = await assign();
    const refused = await eventually('a refusal', async () => {
      const found = await note(id);
      return found?.state === 'planned' && found.attempts > 0 && found;
    });
    expect(refused.reason).not.toBeNull();

    await receiver.open();
    const sent = await settled(id, 'sent');
    expect(receiver.about(id)).toBe(1);
    await deliverAgain(sent);
    await killTheWorker();
    await deliverAgain(sent);
    expect(receiver.about(id)).toBe(1);
    expect(await note(id)).toEqual(sent);
  });

  it('are tried again when the server hangs up before it has heard the words', async () => {
    receiver.conduct = 'hangs up early';
    const id = await assign();
    const refused = await eventually('a refusal', async () => {
      const found = await note(id);
      return found?.state === 'planned' && found.attempts > 0 && found;
    });
    expect(refused.reason).not.toBeNull();
    receiver.conduct = 'takes';
    await settled(id, 'sent');
    expect(receiver.about(id)).toBe(1);
  });

  it('are never sent again when the server hangs up after it', async () => {
    receiver.conduct = 'hangs up late';
    const id = await assign();
    const unknown = await settled(id, 'unknown');
    receiver.conduct = 'takes';
    expect(receiver.about(id)).toBe(1);
    await deliverAgain(unknown);
    expect(receiver.about(id)).toBe(1);
    expect(await note(id)).toEqual(unknown);
  });

  it('are never sent again by another worker than the one that was killed over them', async () => {
    receiver.conduct = 'says nothing';
    const id = await assign();
    await eventually('the words have left', () => receiver.about(id) === 1);
    receiver.conduct = 'takes';
    await killTheWorker();
    expect(await settled(id, 'unknown')).toMatchObject({ reason: 'INTERRUPTED', attempts: 1 });
    expect(receiver.about(id)).toBe(1);
  });

  it('are suppressed, with the reason, when the work was taken back before', async () => {
    const id = await assign(2000);
    const reminder = () =>
      stack.sql<{ state: string; reason: string | null }>(
        'select state, reason from reminders where rule = $1',
        [`assignment:${id}`],
      );
    await eventually('a plan', async () => (await reminder())[0]?.state === 'planned');
    await therapist.ask('POST', `/api/assignments/${id}/withdraw`);
    await eventually('a decision', async () => (await reminder())[0]?.state !== 'planned');
    expect(await reminder()).toEqual([{ state: 'suppressed', reason: 'not-open' }]);
    expect(await note(id)).toBeUndefined();
    expect(receiver.about(id)).toBe(0);
  });
});
