import { NotificationsService } from '@app/domain/notifications';
import { RemindersService } from '@app/domain/reminders';
import { SubmissionsService } from '@app/domain/responses';
import { DAY, newId, systemActor } from '@app/kernel';
import {
  aJobRun,
  anAssignment,
  aPractice,
  type Bench,
  type BuiltPractice,
  startBench,
} from '@app/testing';

/** A mail server that takes nothing: the port is closed. */
const NOBODY = 'smtp://127.0.0.1:9';

describe('a message on its way', () => {
  let bench: Bench;
  let practice: BuiltPractice;
  let assignmentId: string;
  let messageId: string;

  beforeAll(async () => {
    bench = await startBench({ settings: { SMTP_URL: NOBODY } });
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    assignmentId = await anAssignment(bench, practice.therapist.actor, practice.client.actor);
    const [reminder] = await rows('select id from reminders where practice_id = $1');
    await bench.get(RemindersService).send(aJobRun(bench, practice.id), String(reminder!.id));
    const [message] = await rows('select id from notifications where practice_id = $1');
    messageId = String(message!.id);
  });

  const rows = (sql: string) =>
    bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      tx.query<Record<string, unknown>[]>(sql, [practice.id]),
    );
  const send = (run = aJobRun(bench, practice.id)) =>
    bench.get(NotificationsService).send(run, messageId);
  const message = async () => {
    const [row] = await rows(
      'select state, reason, attempts from notifications where practice_id = $1',
    );
    return row;
  };

  it('waits when the mail server takes nothing, and is asked for again', async () => {
    await send();
    expect(await message()).toEqual({ state: 'planned', reason: 'ESOCKET', attempts: 1 });
    const waiting = await rows(
      `select not_before from outbox where practice_id = $1 and job = 'notifications.send' order by created_at, id`,
    );
    expect(waiting).toHaveLength(2);
    expect((waiting[1]!.not_before as Date).getTime()).toBeGreaterThan(bench.clock.now().getTime());
  });

  it('is not sent by a job that was done already', async () => {
    const done = { isDone: () => Promise.resolve(true) };
    await send(Object.assign(aJobRun(bench, practice.id), done));
    expect(await message()).toEqual({ state: 'planned', reason: null, attempts: 0 });
  });

  it('is never sent again when nobody knows whether it was', async () => {
    await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      tx.query(`update notifications set state = 'sending' where practice_id = $1`, [practice.id]),
    );
    await send();
    expect(await message()).toMatchObject({ state: 'unknown', reason: 'INTERRUPTED' });
    await send();
    expect(await message()).toMatchObject({ state: 'unknown', attempts: 0 });
  });

  it.each([
    ['the work was set aside meanwhile', 'not-open', setAside],
    ['reminders were switched off meanwhile', 'opted-out', optOut],
    ['it is two days late', 'too-late', () => Promise.resolve(bench.clock.advance(3 * DAY))],
  ])('is held back when %s', async (_name, reason, meanwhile) => {
    await meanwhile();
    await send();
    expect(await message()).toMatchObject({ state: 'suppressed', reason });
  });

  async function setAside(): Promise<void> {
    await bench
      .get(SubmissionsService)
      .setAside(practice.client.actor, assignmentId, { id: newId(), outcome: 'not-now' });
  }
  async function optOut(): Promise<void> {
    await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      tx.query('update clients set has_reminders = false where practice_id = $1', [practice.id]),
    );
  }
});
