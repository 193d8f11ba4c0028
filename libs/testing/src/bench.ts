import { type Config, loadConfig } from '@app/config';
import { FileKeyProvider, type KeyProvider } from '@app/crypto';
import { appDataSource, PracticeGate } from '@app/database';
import { AdministrationModule } from '@app/domain/administration';
import { AppointmentsModule } from '@app/domain/appointments';
import { AuthoringModule } from '@app/domain/authoring';
import { CareModule } from '@app/domain/care';
import { entities } from '@app/domain/entities';
import { FoundationModule } from '@app/domain/foundation';
import { InvitesModule } from '@app/domain/invites';
import { JournalModule } from '@app/domain/journal';
import { ProgrammesModule } from '@app/domain/programmes';
import { RemindersModule } from '@app/domain/reminders';
import { ResponsesModule } from '@app/domain/responses';
import { SessionsModule } from '@app/domain/sessions';
import { SignUpModule } from '@app/domain/sign-up';
import { SummariesModule } from '@app/domain/summaries';
import { TriageModule } from '@app/domain/triage';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { TestClock } from './test-clock';
import { cloneDatabase, type TestRun, testRun, urlFor } from './test-run';

/** Everything that a test needs of the real domain, on a real database of its Jest worker. */
export interface Bench {
  config: Config;
  clock: TestClock;
  keys: KeyProvider;
  /** The app role's data source; business goes through `practice`. */
  dataSource: DataSource;
  practice: PracticeGate;
  /** The database's own superuser, to look behind the policies. */
  adminUrl: string;
  get<T>(token: Type<T>): T;
  close(): Promise<void>;
}

export interface BenchOptions {
  /** A database of this name instead of the Jest worker's. */
  database?: string;
  settings?: Record<string, string>;
}

/** Settings for tests: the clone's connections, nothing of the machine's environment. */
export async function testConfig(
  run: TestRun,
  { database, settings }: BenchOptions = {},
): Promise<{ config: Config; database: string }> {
  const worker = process.env.JEST_WORKER_ID ?? '0';
  const clone = await cloneDatabase(run, database ?? `w${worker}`);
  const config = loadConfig({
    TRELLIS_MODE: 'demo',
    DATABASE_URL: urlFor(run, 'trellis_app', clone),
    DATABASE_QUEUE_URL: urlFor(run, 'trellis_queue', clone),
    DATABASE_POOL_SIZE: '5',
    KEY_FILE: run.keyFile,
    QUEUE_PREFIX: `t${run.id}w${worker}`,
    LOG_LEVEL: 'silent',
    ...settings,
  });
  return { config, database: clone };
}

/** The domain's features, without HTTP and without jobs. */
@Module({
  imports: [
    AdministrationModule,
    AppointmentsModule,
    AuthoringModule,
    CareModule,
    InvitesModule,
    JournalModule,
    ProgrammesModule,
    RemindersModule,
    ResponsesModule,
    SessionsModule,
    SignUpModule,
    SummariesModule,
    TriageModule,
  ],
})
class FeaturesModule {}

export async function startBench(options: BenchOptions = {}): Promise<Bench> {
  const run = testRun();
  const { config, database } = await testConfig(run, options);
  const clock = new TestClock();
  const keys = FileKeyProvider.read(config.keyFile);
  const dataSource = appDataSource(config.databaseUrl!, config.databasePoolSize, entities);
  const app: INestApplicationContext = await NestFactory.createApplicationContext(
    {
      module: FeaturesModule,
      imports: [FoundationModule.with({ config, dataSource, keys, clock })],
    },
    { logger: false, abortOnError: false },
  );
  return {
    config,
    clock,
    keys,
    dataSource,
    practice: app.get(PracticeGate),
    adminUrl: urlFor(run, 'admin', database),
    get: (token) => app.get(token, { strict: false }),
    close: () => app.close(),
  };
}
