import { randomBytes } from 'node:crypto';
import { Config } from '@app/config';
import { FileKeyProvider } from '@app/crypto';
import { appDataSource, PracticeGate, tenantTable } from '@app/database';
import { Clock, newId, systemActor } from '@app/kernel';
import { JobQueue, JobsLifecycle, Outbox, Relay, Sweeper } from '@app/queue';
import { createLogger, NestLogger } from '@app/telemetry';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { WorkerModule } from '../../apps/worker/src/worker.module';
// Not by its index, which brings all features: their jobs would need their handlers here.
import { cloneDatabase, testRun, urlFor } from '../../libs/testing/src/test-run';

export const backend = process.env.TEST_QUEUE_BACKEND === 'redis' ? 'redis' : 'postgres';
/** A database of Redis for each Jest worker, so that one can empty its own. */
export const redisUrl = `${process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'}/${process.env.JEST_WORKER_ID ?? 0}`;

/** The machine's time, moved by what a test asks for. */
export class MovableClock extends Clock {
  private aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }

  forward(milliseconds: number): void {
    this.aheadMs += milliseconds;
  }
}

/** A migrated database of its own, with a table in which handlers leave their effects. */
export interface TestDatabase {
  settings: Partial<Config>;
  /** Sees and changes everything. */
  admin: Pool;
  close(): Promise<void>;
}

export async function makeDatabase(): Promise<TestDatabase> {
  const run = testRun();
  const name = await cloneDatabase(run, `jobs_${randomBytes(4).toString('hex')}`);
  const admin = new Pool({ connectionString: urlFor(run, 'admin', name), max: 4 });
  await admin.query(`
    create table effects (practice_id uuid not null, id uuid primary key, event_id uuid not null);
    ${tenantTable('effects', 'queue')}`);
  return {
    settings: {
      databaseUrl: urlFor(run, 'trellis_app', name),
      databaseQueueUrl: urlFor(run, 'trellis_queue', name),
      keyFile: run.keyFile,
      ...(backend === 'redis' && { redisUrl }),
    },
    admin,
    close: () => admin.end(),
  };
}

export interface Bench {
  app: TestingModule;
  config: Config;
  clock: MovableClock;
  practice: PracticeGate;
  outbox: Outbox;
  relay: Relay;
  sweeper: Sweeper;
  queue: JobQueue;
  lifecycle: JobsLifecycle;
  stop(): Promise<void>;
}

/**
 * A worker as in production, with the processors of the test in place of the features.
 * @param product the features themselves, with their tables
 */
export async function startBench(
  settings: Partial<Config>,
  processors: Type[] = [],
  product?: { features: Type[]; entities: EntityTarget<ObjectLiteral>[] },
): Promise<Bench> {
  const config: Config = Object.assign(new Config(), {
    queuePrefix: `test${randomBytes(4).toString('hex')}`,
    relayIntervalMs: 20,
    sweepIntervalSeconds: 1,
    sweepAfterSeconds: 2,
    logLevel: 'silent',
    ...settings,
  });
  const clock = new MovableClock();
  const dataSource = appDataSource(
    config.databaseUrl!,
    config.databasePoolSize,
    product?.entities ?? [],
  );
  const app = await Test.createTestingModule({
    imports: [
      WorkerModule.with({
        config,
        dataSource,
        keys: FileKeyProvider.read(config.keyFile),
        features: [
          ...(product?.features ?? []),
          ...processors.map((processor) => ({
            module: class TestFeature {},
            providers: [processor],
          })),
        ],
      }),
    ],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .setLogger(new NestLogger(createLogger('silent', 'test')))
    .compile();
  try {
    await app.init();
  } catch (error) {
    // Nest leaves open what it had opened before a boot failed; a process would exit.
    await dataSource.destroy();
    await app.get(JobQueue, { strict: false }).close();
    throw error;
  }
  return {
    app,
    config,
    clock,
    practice: app.get(PracticeGate, { strict: false }),
    outbox: app.get(Outbox, { strict: false }),
    relay: app.get(Relay, { strict: false }),
    sweeper: app.get(Sweeper, { strict: false }),
    queue: app.get(JobQueue, { strict: false }),
    lifecycle: app.get(JobsLifecycle, { strict: false }),
    stop: () => app.close(),
  };
}

/** Settings under which neither relay nor sweeper moves by itself, so that a test can. */
export const byHand = { relayIntervalMs: 60_000, sweepIntervalSeconds: 3600 };

/** A practice of the test's own; what a job's row belongs to. */
export async function aPracticeId({ practice, clock }: Bench): Promise<string> {
  const practiceId = newId();
  await practice.transaction(systemActor(practiceId, 'test'), (tx) =>
    tx.query(
      `insert into practices (practice_id, name, zone, created_at) values ($1, $2, $3, $4)`,
      [practiceId, Buffer.from('sealed'), 'Europe/London', clock.now()],
    ),
  );
  return practiceId;
}

/** Waits until `check` answers something true. */
export async function eventually<T>(check: () => Promise<T>, withinMs = 15_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await check();
    if (answer) return answer;
    if (performance.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export interface OutboxRow {
  attempts: number;
  published_at: Date | null;
  done_at: Date | null;
  failed_at: Date | null;
  request_id: string | null;
}

export async function outboxRow(admin: Pool, id: string): Promise<OutboxRow> {
  const { rows } = await admin.query<OutboxRow>('select * from outbox where id = $1', [id]);
  return rows[0]!;
}

/** How often the job of this outbox row took effect. */
export async function effectsOf(admin: Pool, id: string): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    'select count(*)::int as n from effects where event_id = $1',
    [id],
  );
  return rows[0]!.n;
}
