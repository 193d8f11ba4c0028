import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Config } from '@app/config';
import { later, newId, SECOND, systemActor } from '@app/kernel';
import { type JobDefinition, type JobPayload, JobQueue, JobRunner, JobWorker } from '@app/queue';
import { Redis } from 'ioredis';
import {
  aPracticeId,
  backend,
  type Bench,
  effectsOf,
  eventually,
  makeDatabase,
  outboxRow,
  redisUrl,
  startBench,
  type TestDatabase,
} from './bench';
import {
  FailThenLeave,
  FindNothing,
  HoldOn,
  LeaveEffect,
  seen,
  TestProcessor,
  WORDS,
} from './jobs';

describe(`jobs on ${backend}`, () => {
  let database: TestDatabase;
  const benches: Bench[] = [];
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    database = await makeDatabase();
  });
  afterEach(async () => {
    seen.gate = Promise.resolve();
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const bench of benches.splice(0)) await bench.stop();
  });
  afterAll(() => database?.close());

  const row = (id: string) => outboxRow(database.admin, id);
  const effects = (id: string) => effectsOf(database.admin, id);
  const isDone = (id: string, withinMs?: number) =>
    eventually(async () => (await row(id)).done_at, withinMs);

  async function start(settings: Partial<Config> = {}): Promise<Bench> {
    const bench = await startBench({ ...database.settings, ...settings }, [TestProcessor]);
    benches.push(bench);
    return bench;
  }
  async function ask<P extends JobPayload>(
    bench: Bench,
    job: JobDefinition<P>,
    payload: P,
    options?: { notBefore: Date },
  ) {
    const practiceId = await aPracticeId(bench);
    return bench.practice.transaction(systemActor(practiceId, 'test'), (tx) =>
      bench.outbox.add(tx, job, payload, options),
    );
  }
  const note = () => ({ noteId: newId() });

  /** What the queue stores, whole. */
  async function storedInQueue(prefix: string): Promise<string> {
    if (backend === 'postgres') {
      const jobs = await database.admin.query('select to_jsonb(j) from queue.job j');
      const events = await database.admin.query('select to_jsonb(e) from queue.event e');
      return JSON.stringify([jobs.rows, events.rows]);
    }
    const redis = new Redis(redisUrl);
    try {
      const keys = await redis.keys(`{${prefix}}*`);
      const values = await Promise.all(
        keys.map(async (key) => {
          const type = await redis.type(key);
          if (type === 'hash') return redis.hgetall(key);
          if (type === 'stream') return redis.xrange(key, '-', '+');
          return type;
        }),
      );
      return JSON.stringify(values);
    } finally {
      redis.disconnect();
    }
  }
  async function emptyTheQueue(): Promise<void> {
    if (backend === 'postgres') {
      await database.admin.query('truncate queue.job, queue.event, queue.meta cascade');
      return;
    }
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    redis.disconnect();
  }

  it('commits the effect with its record, and tries again what fails', async () => {
    const bench = await start({ sweepAfterSeconds: 60 });
    const id = await ask(bench, FailThenLeave, { failures: 2 });
    await eventually(() => Promise.resolve(seen.failures.get(id) === 1));
    expect(await effects(id)).toBe(0);
    expect((await row(id)).done_at).toBeNull();
    const inbox = await database.admin.query('select 1 from inbox where event_id = $1', [id]);
    expect(inbox.rowCount).toBe(0);
    const stored = await storedInQueue(bench.config.queuePrefix);
    expect(stored).toContain(id);
    expect(stored).not.toContain(WORDS);

    await isDone(id);
    expect(seen.failures.get(id)).toBe(2);
    expect(await effects(id)).toBe(1);
    expect((await row(id)).attempts).toBe(1);
  });

  it('counts a job as done that found nothing to do', async () => {
    await isDone(await ask(await start(), FindNothing, note()));
  });

  it('gives a message without its row no effect', async () => {
    const bench = await start();
    const message = {
      id: newId(),
      job: LeaveEffect.name,
      practiceId: await aPracticeId(bench),
      requestId: null,
      payload: note(),
    };
    await expect(bench.app.get(JobRunner, { strict: false }).run(message)).rejects.toThrow();
    expect(await effects(message.id)).toBe(0);
  });

  it('gives simultaneous deliveries one effect', async () => {
    const bench = await start({ relayIntervalMs: 60_000 });
    const practiceId = await aPracticeId(bench);
    const payload = note();
    const id = await bench.practice.transaction(systemActor(practiceId, 'test'), (tx) =>
      bench.outbox.add(tx, LeaveEffect, payload),
    );
    const runner = bench.app.get(JobRunner, { strict: false });
    const message = { id, job: LeaveEffect.name, practiceId, requestId: null, payload };
    await Promise.all(Array.from({ length: 8 }, () => runner.run(message)));
    expect(await effects(id)).toBe(1);
  });

  it('leaves nothing of a finished job in the queue', async () => {
    const bench = await start();
    const id = await ask(bench, LeaveEffect, note());
    await isDone(id);
    const hasJob = async () => {
      if (backend === 'redis') {
        const redis = new Redis(redisUrl);
        const found = await redis.exists(
          `{${bench.config.queuePrefix}}:${bench.config.queuePrefix}-jobs:${id}`,
        );
        redis.disconnect();
        return found > 0;
      }
      return (await database.admin.query('select 1 from queue.job where id = $1', [id])).rowCount;
    };
    await eventually(async () => !(await hasJob()));
  });

  it('gives the job of a killed worker one effect', async () => {
    const settings = { ...database.settings, queuePrefix: `kill${newId().slice(-8)}` };
    const child = fork(join(__dirname, 'child-worker.ts'), {
      execArgv: ['-r', join(__dirname, 'compile.cjs')],
    });
    children.push(child);
    child.send(settings);
    // Asks through a bench whose own worker is another queue's, and due only when the one pass that
    // its relay makes at the start is over.
    const asking = await start({ relayIntervalMs: 60_000 });
    const heard = once(child, 'message');
    const notBefore = later(asking.clock.now(), 3 * SECOND);
    const id = await ask(asking, HoldOn, note(), { notBefore });
    expect(await heard).toEqual([{ held: id }, undefined]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await effects(id)).toBe(0);

    await start(settings);
    await isDone(id, 30_000);
    expect(await effects(id)).toBe(1);
  });

  it('does what the queue has forgotten', async () => {
    const bench = await start();
    let release = () => undefined as void;
    seen.gate = new Promise<void>((resolve) => (release = resolve));
    const ids = await Promise.all(Array.from({ length: 30 }, () => ask(bench, HoldOn, note())));
    await eventually(async () =>
      (await Promise.all(ids.map(row))).every(({ published_at }) => published_at),
    );
    await emptyTheQueue();
    release();
    await eventually(async () => (await Promise.all(ids.map(row))).every((one) => one.done_at));
    expect(await Promise.all(ids.map(effects))).toEqual(ids.map(() => 1));
  });

  it('finishes what it works on when it is stopped', async () => {
    const bench = await start();
    let release = () => undefined as void;
    seen.gate = new Promise<void>((resolve) => (release = resolve));
    const id = await ask(bench, HoldOn, note());
    await eventually(() => Promise.resolve(seen.held.has(id)));
    const stopped = benches.pop()!.stop();
    setTimeout(release, 300);
    await stopped;
    expect(await effects(id)).toBe(1);
    expect((await row(id)).done_at).not.toBeNull();
  });

  it('hands back what it cannot finish in time, for another worker at once', async () => {
    const settings = { queuePrefix: `back${newId().slice(-8)}`, sweepAfterSeconds: 3600 };
    const bench = await start(settings);
    let release = () => undefined as void;
    seen.gate = new Promise<void>((resolve) => (release = resolve));
    const id = await ask(bench, HoldOn, note());
    await eventually(() => Promise.resolve(seen.held.has(id)));
    await bench.app.get(JobWorker, { strict: false }).close(200);
    // The stopped process is gone in earnest; here its transaction ends by its connection.
    await database.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where state = 'idle in transaction' and datname = current_database()`,
    );
    seen.gate = Promise.resolve();
    await start(settings);
    await isDone(id, 5_000);
    release();
    expect(await effects(id)).toBe(1);
  });

  it('says that it is ready while it takes work', async () => {
    const bench = await start();
    await eventually(() => Promise.resolve(bench.lifecycle.isReady()));
    const publish = jest.spyOn(JobQueue.prototype, 'publish').mockRejectedValue(new Error('away'));
    const id = await ask(bench, LeaveEffect, note());
    await eventually(() => Promise.resolve(!bench.lifecycle.isReady()));
    publish.mockRestore();
    await isDone(id);
    expect(bench.lifecycle.isReady()).toBe(true);
  });
});
