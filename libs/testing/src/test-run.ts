import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureKeyFile, FileKeyProvider } from '@app/crypto';
import { setUpDatabase } from '@app/database';
import { prepareQueueSchema } from '@app/queue';
import { Client } from 'pg';
import { migrations } from '../../../migrations';

/** What the processes of one test run share. */
export interface TestRun {
  id: string;
  adminUrl: string;
  keyFile: string;
  /** Migrated once, by the first who asks; the others clone it. */
  template: string;
}

/** Roles belong to the whole cluster, so every run uses the same password. */
const PASSWORD = 'for-tests-only';
/** Held while the template is made or copied: copies of one template refuse each other. */
const LOCK = 7_352_417;

/** The run that this process belongs to; see `test/global-setup.cjs`. */
export function testRun(): TestRun {
  const { TEST_RUN_ID: id, TEST_DATABASE_ADMIN_URL: adminUrl } = process.env;
  if (!id || !adminUrl) throw new Error('Not in a test run: use "npm test"');
  const keyFile = join(tmpdir(), `trellis-test-${id}`, 'keys.json');
  ensureKeyFile(keyFile, 'development');
  return { id, adminUrl, keyFile, template: `trellis_test_${id}_template` };
}

/** A database for a Jest worker, or for one test by another name; cloned on first use. */
export async function cloneDatabase(run: TestRun, name: string): Promise<string> {
  const database = `trellis_test_${run.id}_${name}`;
  const admin = new Client({ connectionString: run.adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    if (await exists(admin, database)) return database;
    if (!(await exists(admin, run.template))) await makeTemplate(run);
    await admin.query(`create database ${database} template ${run.template}`);
    return database;
  } finally {
    await admin.end();
  }
}

/** An empty database with everything that `trellis migrate` makes. */
export async function makeTemplate(run: TestRun): Promise<void> {
  await setUpDatabase({
    adminUrl: run.adminUrl,
    appUrl: urlFor(run, 'trellis_app', run.template),
    queueUrl: urlFor(run, 'trellis_queue', run.template),
    keys: FileKeyProvider.read(run.keyFile),
    migrations,
    prepareQueue: prepareQueueSchema,
  });
}

/** @param role `admin` for the superuser that the tests were given */
export function urlFor(run: TestRun, role: string, database: string): string {
  const url = new URL(run.adminUrl);
  if (role !== 'admin') {
    url.username = role;
    url.password = PASSWORD;
  }
  url.pathname = `/${database}`;
  return url.toString();
}

async function exists(admin: Client, database: string): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [
    database,
  ]);
  return Boolean(rowCount);
}
