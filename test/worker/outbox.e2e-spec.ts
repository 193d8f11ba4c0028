import { type ClientActor, newId, requestContext, systemActor } from '@app/kernel';
import { JobQueue } from '@app/queue';
import {
  aPracticeId,
  type Bench,
  byHand,
  effectsOf,
  eventually,
  makeDatabase,
  outboxRow,
  startBench,
  type TestDatabase,
} from './bench';
import { leaveEffect, LeaveEffect, seen, TestProcessor } from './jobs';

describe('outbox, relay and sweeper', () => {
  let database: TestDatabase;
  let bench: Bench;
  let practiceId: string;

  beforeAll(async () => {
    database = await makeDatabase();
    bench = await startBench({ ...database.settings, ...byHand, sweepAfterSeconds: 60 }, [
      TestProcessor,
    ]);
    practiceId = await aPracticeId(bench);
  });
  afterAll(async () => {
    await bench?.stop();
    await database?.close();
  });
  afterEach(() => jest.restoreAllMocks());

  const row = (id: string) => outboxRow(database.admin, id);
  const effects = (id: string) => effectsOf(database.admin, id);
  const ask = (options?: { notBefore?: Date }) =>
    bench.practice.transaction(systemActor(practiceId, 'test'), (tx) =>
      bench.outbox.add(tx, LeaveEffect, { noteId: newId() }, options),
    );

  it('commits the row with the change, or neither', async () => {
    let id = '';
    const work = bench.practice.transaction(systemActor(practiceId, 'test'), async (tx) => {
      id = await bench.outbox.add(tx, LeaveEffect, { noteId: newId() });
      await leaveEffect(tx, systemActor(practiceId, 'test'), id);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await row(id)).toBeUndefined();
    expect(await effects(id)).toBe(0);
  });

  it('does an asked job once, under the id of the request that asked', async () => {
    const id = await requestContext.run({ requestId: 'request-1' }, () => ask());
    await bench.relay.pass();
    await eventually(async () => (await row(id)).done_at);
    expect(await effects(id)).toBe(1);
    expect((await row(id)).request_id).toBe('request-1');
    expect(seen.requestIds.get(id)).toBe('request-1');
  });

  it("takes a client's job, and shows clients and other practices none", async () => {
    const client: ClientActor = {
      kind: 'client',
      practiceId,
      clientId: newId(),
      sessionId: newId(),
    };
    const id = await bench.practice.transaction(client, async (tx) => {
      const added = await bench.outbox.add(tx, LeaveEffect, { noteId: newId() });
      expect(await tx.query('select id from outbox')).toEqual([]);
      const [, changed] = await tx.query<[unknown, number]>('update outbox set attempts = 99');
      expect(changed).toBe(0);
      return added;
    });
    const elsewhere = systemActor(await aPracticeId(bench), 'test');
    const found = await bench.practice.transaction(elsewhere, (tx) =>
      tx.query('select id from outbox'),
    );
    expect(found).toEqual([]);
    await bench.relay.pass();
    await eventually(async () => (await row(id)).done_at);
  });

  it.each([
    ['words', 'not at home'],
    ['an address', 'a@example.org'],
    ['too much', 'x'.repeat(65)],
    ['nothing', ''],
  ])('refuses a payload with %s, without repeating it', async (_what, noteId) => {
    const work = bench.practice.transaction(systemActor(practiceId, 'test'), (tx) =>
      bench.outbox.add(tx, LeaveEffect, { noteId }),
    );
    await expect(work).rejects.toThrow(
      'Job test.leave-effect: "noteId" must be an id, a short code or a number',
    );
  });

  it('waits for not_before', async () => {
    const notBefore = new Date(bench.clock.now().getTime() + 3_600_000);
    const id = await ask({ notBefore });
    await bench.relay.pass();
    expect((await row(id)).published_at).toBeNull();
    bench.clock.forward(3_600_001);
    await bench.relay.pass();
    await eventually(async () => (await row(id)).done_at);
    expect(await effects(id)).toBe(1);
  });

  it('leaves work due while the queue is away', async () => {
    const id = await ask();
    jest.spyOn(JobQueue.prototype, 'publish').mockRejectedValueOnce(new Error('queue away'));
    await expect(bench.relay.pass()).rejects.toThrow('queue away');
    expect(await row(id)).toMatchObject({ published_at: null, attempts: 0 });
    await bench.relay.pass();
    await eventually(async () => (await row(id)).done_at);
  });

  it('does once what a crash between the queue and the commit hands over twice', async () => {
    const id = await ask();
    const publish = bench.queue.publish.bind(bench.queue);
    jest.spyOn(bench.queue, 'publish').mockImplementationOnce(async (messages) => {
      await publish(messages);
      throw new Error('crash');
    });
    await expect(bench.relay.pass()).rejects.toThrow('crash');
    await eventually(async () => (await row(id)).done_at);
    // As if the crash had also lost the mark that the job is done.
    await database.admin.query(
      'update outbox set done_at = null, published_at = null where id = $1',
      [id],
    );
    await bench.relay.pass();
    await eventually(async () => (await row(id)).done_at);
    expect(await effects(id)).toBe(1);
  });

  it('hands each row over once, however many relays there are', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => ask()));
    await Promise.all([1, 2, 3, 4].map(() => bench.relay.pass()));
    await eventually(async () => (await Promise.all(ids.map(row))).every((one) => one.done_at));
    const rows = await Promise.all(ids.map(row));
    expect(rows.map(({ attempts }) => attempts)).toEqual(ids.map(() => 1));
    expect(await Promise.all(ids.map(effects))).toEqual(ids.map(() => 1));
  });

  describe('sweeping', () => {
    const handOverAndLose = async (attempts: number) => {
      const id = await ask();
      await database.admin.query(
        'update outbox set published_at = $2, attempts = $3 where id = $1',
        [id, bench.clock.now(), attempts],
      );
      return id;
    };
    const isDueAgainAfter = async (id: string, seconds: number) => {
      bench.clock.forward(seconds * 1000);
      await bench.sweeper.pass();
      return (await row(id)).published_at === null;
    };

    it('makes lost work due again after a minute', async () => {
      const id = await handOverAndLose(1);
      expect(await isDueAgainAfter(id, 58)).toBe(false);
      expect(await isDueAgainAfter(id, 4)).toBe(true);
      await bench.relay.pass();
      await eventually(async () => (await row(id)).done_at);
      expect(await effects(id)).toBe(1);
    });

    it('waits longer for what keeps failing', async () => {
      const id = await handOverAndLose(13);
      expect(await isDueAgainAfter(id, 470)).toBe(false);
      expect(await isDueAgainAfter(id, 20)).toBe(true);
    });

    it('gives up in the end, and leaves done work alone', async () => {
      const id = await handOverAndLose(25);
      const done = await ask();
      await bench.relay.pass();
      await eventually(async () => (await row(done)).done_at);
      expect(await isDueAgainAfter(id, 3590)).toBe(false);
      expect((await row(id)).failed_at).toBeNull();
      await isDueAgainAfter(id, 20);
      expect((await row(id)).failed_at).not.toBeNull();
      expect((await row(done)).published_at).not.toBeNull();
      const { attempts } = await row(id);
      await bench.relay.pass();
      expect((await row(id)).attempts).toBe(attempts);
    });
  });

  it('lets only the app role call what reaches across practices', async () => {
    const { rows } = await database.admin.query<{ name: string; owner: string; others: boolean }>(
      `select p.proname as name, pg_get_userbyid(p.proowner) as owner,
         has_function_privilege('trellis_queue', p.oid, 'execute') as others
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'sec' and p.proname like 'outbox%' order by 1`,
    );
    expect(rows).toEqual([
      { name: 'outbox_claim', owner: 'trellis_lookup', others: false },
      { name: 'outbox_sweep', owner: 'trellis_lookup', others: false },
    ]);
  });
});
