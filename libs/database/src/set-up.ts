import type { KeyProvider } from '@app/crypto';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { CONTEXT_KEY_ID } from './context';

type MigrationClass = new () => MigrationInterface;

export interface SetUp {
  /** A role that may make roles and databases; its database part is ignored. */
  adminUrl: string;
  /** The app's connection: names the database and gives `trellis_app` its password. */
  appUrl: string;
  /** Where the queue lives in Postgres: gives `trellis_queue` its password. */
  queueUrl?: string;
  keys: KeyProvider;
  migrations: MigrationClass[];
  /** Makes or updates the queue's own schema, on a connection of the database's owner. */
  prepareQueue?: (owner: Client) => Promise<void>;
  log?: (line: string) => void;
}

export interface SetUpResult {
  /** True when Trellis itself made the database: only then may it be filled with a demo. */
  madeDatabase: boolean;
  applied: string[];
}

/**
 * Deletes the database with everything in it. Settings alone do not make it a demo's: what is in it
 * is asked, too.
 * @throws Error when Trellis did not make it, when it holds a practice that is no demonstration, or
 *   when somebody is connected to it
 */
export async function dropDemoDatabase({
  adminUrl,
  appUrl,
}: Pick<SetUp, 'adminUrl' | 'appUrl'>): Promise<void> {
  const database = databaseOf(appUrl);
  await withClient(inDatabase(adminUrl, 'postgres'), async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    if (!(await isMadeByTrellis(admin, database))) {
      throw new Error(`Trellis did not make the database ${database}, and deletes nothing in it`);
    }
    await withClient(inDatabase(adminUrl, database), (client) =>
      requireNothingReal(client, database),
    );
    await admin.query(`drop database ${admin.escapeIdentifier(database)}`);
  });
}

/** Serialises set-ups of one cluster ("trll" in ASCII). */
const LOCK = 0x74726c6c;

/**
 * Makes what an installation needs in Postgres: database, roles, schema, signing key. Safe to run
 * again and by several processes at once; changes nothing that is already as it should be.
 */
export async function setUpDatabase(options: SetUp): Promise<SetUpResult> {
  const database = databaseOf(options.appUrl);
  await withClient(inDatabase(options.adminUrl, 'postgres'), async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    await makeRoles(admin, options);
    await makeDatabase(admin, database, options.log);
  });
  const adminUrl = inDatabase(options.adminUrl, database);
  return withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    // Made by Trellis means: made above, in this run or one that was cut off before the next line.
    const madeByTrellis = await isMadeByTrellis(admin, database);
    await admin.query(
      `grant create, connect on database ${admin.escapeIdentifier(database)} to trellis_owner;
       grant usage, create on schema public to trellis_owner with grant option`,
    );
    const applied = await migrate(adminUrl, options.migrations, options.log);
    await admin.query('set role trellis_owner');
    // The app tells by it whether the schema is the one that it was written for.
    await admin.query('grant select on migrations to trellis_app');
    await installContextKey(admin, options.keys.secret('context'));
    await admin.query(
      'insert into sec.installation (database_made_by_trellis) values ($1) on conflict do nothing',
      [madeByTrellis],
    );
    if (options.queueUrl && options.prepareQueue) await options.prepareQueue(admin);
    return { madeDatabase: madeByTrellis, applied };
  });
}

const MADE_BY_TRELLIS = 'made by Trellis';

async function isMadeByTrellis(admin: Client, database: string): Promise<boolean> {
  const { rowCount } = await admin.query(
    `select from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = $2`,
    [database, MADE_BY_TRELLIS],
  );
  return Boolean(rowCount);
}

async function requireNothingReal(admin: Client, database: string): Promise<void> {
  const { rows: made } = await admin.query<{ isFilled: boolean; canTell: boolean }>(
    `select to_regclass('public.practices') is not null as "isFilled",
       to_regprocedure('sec.has_real_practice()') is not null as "canTell"`,
  );
  // A set-up that was cut off early left nothing behind.
  if (!made[0]?.isFilled) return;
  if (!made[0].canTell) {
    throw new Error(
      `The database ${database} is of an older version: run \`trellis migrate\` first`,
    );
  }
  await admin.query('set role trellis_owner');
  const { rows } = await admin.query<{ isReal: boolean }>(
    'select sec.has_real_practice() as "isReal"',
  );
  if (!rows[0]?.isReal) return;
  throw new Error(
    `The database ${database} holds a practice that is no demonstration: nothing in it is deleted`,
  );
}

/** @throws Error for a name that would need quoting */
function databaseOf(appUrl: string): string {
  const database = new URL(appUrl).pathname.slice(1);
  if (/^[a-z_][a-z0-9_-]{0,62}$/.test(database)) return database;
  throw new Error('DATABASE_URL: the database needs a plain lower-case name');
}

async function makeRoles(admin: Client, { appUrl, queueUrl }: SetUp): Promise<void> {
  await makeRole(admin, 'trellis_owner', 'nologin');
  await makeRole(admin, 'trellis_lookup', 'nologin');
  await makeRole(admin, 'trellis_app', loginWith(admin, appUrl, 'DATABASE_URL', 'trellis_app'));
  if (queueUrl) {
    const login = loginWith(admin, queueUrl, 'DATABASE_QUEUE_URL', 'trellis_queue');
    await makeRole(admin, 'trellis_queue', login);
  }
  // The owner hands functions to the lookup role; the admin works as the owner.
  await admin.query('grant trellis_lookup to trellis_owner');
  await admin.query('grant trellis_owner to current_user');
}

async function makeRole(admin: Client, name: string, login: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [name]);
  if (!rowCount) await admin.query(`create role ${name}`);
  await admin.query(`alter role ${name} ${login}`);
}

function loginWith(admin: Client, url: string, variable: string, role: string): string {
  const { username, password } = new URL(url);
  if (decodeURIComponent(username) !== role || !password) {
    throw new Error(`${variable}: must connect as ${role}, with a password`);
  }
  return `login password ${admin.escapeLiteral(decodeURIComponent(password))}`;
}

async function makeDatabase(
  admin: Client,
  database: string,
  log?: (line: string) => void,
): Promise<void> {
  const exists = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (exists.rowCount) return;
  log?.(`making database ${database}`);
  const name = admin.escapeIdentifier(database);
  await admin.query(`create database ${name} encoding 'UTF8' template template0`);
  await admin.query(`comment on database ${name} is '${MADE_BY_TRELLIS}'`);
}

/** Runs what is pending as `trellis_owner`; answers the names of what it ran. */
async function migrate(
  adminUrl: string,
  migrations: MigrationClass[],
  log?: (line: string) => void,
): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: adminUrl,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    extra: { options: '-c role=trellis_owner', max: 1 },
  });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations();
    for (const { name } of ran) log?.(`migrated ${name}`);
    return ran.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Gives the database the key that contexts are signed with. One that is there already is never
 * replaced: another key file than the database's own could open nothing that is sealed in it.
 */
async function installContextKey(owner: Client, secret: Buffer): Promise<void> {
  await owner.query(
    'insert into sec.context_keys (id, secret) values ($1, $2) on conflict do nothing',
    [CONTEXT_KEY_ID, secret],
  );
  const { rows } = await owner.query<{ secret: Buffer }>(
    'select secret from sec.context_keys where id = $1',
    [CONTEXT_KEY_ID],
  );
  if (rows[0]?.secret.equals(secret)) return;
  throw new Error(
    'KEY_FILE: this is not the key file that the database was made with. Put the right one back: ' +
      'without it nothing that is sealed in the database can be opened.',
  );
}

function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
