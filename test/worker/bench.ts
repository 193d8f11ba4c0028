import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '@app/config';
import { ensureKeyFile, FileKeyProvider } from '@app/crypto';
import { appDataSource, PracticeGate, setUpDatabase, tenantTable } from '@app/database';
import { Clock, newId, systemActor } from '@app/kernel';
import { JobQueue, JobsLifecycle, Outbox, prepareQueueSchema, Relay, Sweeper } from '@app/queue';
import { createLogger, NestLogger } from '@app/telemetry';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { migrations } from '../../migrations';
import { CreateQueueTables1795305600400 } from '../../migrations/1795305600400-create-queue-tables';

export const backend = process.env.TEST_QUEUE_BACKEND === 'redis' ? 'redis' : 'postgres';
export const redisUrl = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

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
  admin: Client;
  drop(): Promise<void>;
}

export async function makeDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL;
  if (!adminUrl) throw new Error('TEST_DATABASE_ADMIN_URL is not set');
  const name = `jobs_${randomBytes(6).toString('hex')}`;
  const url = (user: string) => {
    const changed = new URL(adminUrl);
    changed.username = user;
    changed.password = 'test';
    changed.pathname = `/${name}`;
    return changed.toString();
  };
  const keyFile = join(mkdtempSync(join(tmpdir(), 'trellis-jobs-')), 'keys.json');
  ensureKeyFile(keyFile, 'development');
  const settings: Partial<Config> = {
    databaseUrl: url('trellis_app'),
    databaseQueueUrl: url('trellis_queue'),
    keyFile,
    ...(backend === 'redis' && { redisUrl }),
  };
  await setUpDatabase({
    adminUrl,
    appUrl: settings.databaseUrl!,
    queueUrl: settings.databaseQueueUrl,
    keys: FileKeyProvider.read(keyFile),
    migrations: [...new Set([...migrations, CreateQueueTables1795305600400])],
    prepareQueue: prepareQueueSchema,
  });
  const adminOf = new URL(adminUrl);
  adminOf.pathname = `/${name}`;
  const admin = new Client({ connectionString: adminOf.toString() });
  await admin.connect();
  await admin.query(`
    create table effects (practice_id uuid not null, id uuid primary key, event_id uuid not null);
    ${tenantTable('effects', 'queue')}`);
  return {
    settings,
    admin,
    async drop() {
      await admin.end();
      const server = new Client({ connectionString: adminUrl });
      await server.connect();
      await server.query(`drop database if exists ${name} with (force)`);
      await server.end();
    },
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

/** A worker as in production, with the processors of the test in place of the features. */
export async function startBench(
  settings: Partial<Config>,
  processors: Type[] = [],
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
  const app = await Test.createTestingModule({
    imports: [
      WorkerModule.with({
        config,
        dataSource: appDataSource(config.databaseUrl!, config.databasePoolSize, []),
        keys: FileKeyProvider.read(config.keyFile),
        features: processors.map((processor) => ({
          module: class TestFeature {},
          providers: [processor],
        })),
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
    await app.close().catch(() => undefined);
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
    tx.query(`insert into practices (practice_id, name, zone, created_at) values ($1, $2, $3, $4)`, [
      practiceId,
      Buffer.from('sealed'),
      'Europe/London',
      clock.now(),
    ]),
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

export async function outboxRow(admin: Client, id: string): Promise<OutboxRow> {
  const { rows } = await admin.query<OutboxRow>('select * from outbox where id = $1', [id]);
  return rows[0]!;
}

/** How often the job of this outbox row took effect. */
export async function effectsOf(admin: Client, id: string): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    'select count(*)::int as n from effects where event_id = $1',
    [id],
  );
  return rows[0]!.n;
}
