import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileKeyProvider } from '@app/crypto';
import { setUpDatabase } from '@app/database';
import { cloneDatabase, testRun, urlFor } from '@app/testing';
import { Client } from 'pg';
import { migrations } from '../../migrations';

const RELEASED = join(__dirname, 'released');

/** Everything that decides what a schema holds and who may do what with it, a line each. */
const SCHEMA = `
  select 'policy ' || p::text from pg_policies p where schemaname = 'public'
  union all
  select 'function ' || pg_get_functiondef(p.oid) || ' of ' || p.proowner::regrole
    || ' for ' || coalesce((select string_agg(a::text, ' ' order by a::text) from unnest(p.proacl) a), '')
    from pg_proc p where p.pronamespace in ('public'::regnamespace, 'sec'::regnamespace)
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all
  select 'column ' || c.table_schema || '.' || c.table_name || '.' || c.column_name || ' ' || c.data_type
    || ' ' || c.is_nullable || ' ' || coalesce(c.column_default, '')
    from information_schema.columns c where c.table_schema in ('public', 'sec')
  union all
  select 'index ' || indexdef from pg_indexes where schemaname in ('public', 'sec')
  union all
  select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace in ('public'::regnamespace, 'sec'::regnamespace)
  union all
  select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all
  select 'table ' || c.oid::regclass || ' of ' || c.relowner::regrole || ' ' || c.relrowsecurity
    || c.relforcerowsecurity || coalesce(obj_description(c.oid, 'pg_class'), '')
    || coalesce((select string_agg(a::text, ' ' order by a::text) from unnest(c.relacl) a), '')
    from pg_class c
    where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'sec'::regnamespace)
  union all
  select 'column grant ' || a.attrelid::regclass || '.' || a.attname || ' ' || g::text
    from pg_attribute a cross join unnest(a.attacl) g
    where a.attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
  order by 1`;

const run = testRun();

async function inDatabase<T>(database: string, work: (db: Client) => Promise<T>): Promise<T> {
  const db = new Client({ connectionString: urlFor(run, 'admin', database) });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

const schemaOf = (database: string) =>
  inDatabase(database, async (db) => {
    const { rows } = await db.query<{ line: string }>(`select line from (${SCHEMA}) s (line)`);
    return rows.map(({ line }) => line);
  });

describe('a database of an earlier release', () => {
  it.each(readdirSync(RELEASED))('%s becomes what a new one is', async (file) => {
    const fresh = await cloneDatabase(run, 'fresh');
    const old = `trellis_test_${run.id}_old_${file.replace(/\D/g, '')}`;
    await inDatabase('postgres', (db) => db.query(`create database ${old} template template0`));
    await inDatabase(old, (db) => db.query(readFileSync(join(RELEASED, file), 'utf8')));

    const { applied } = await setUpDatabase({
      adminUrl: run.adminUrl,
      appUrl: urlFor(run, 'trellis_app', old),
      keys: FileKeyProvider.read(run.keyFile),
      migrations,
    });

    expect(applied.length).toBeGreaterThan(0);
    expect(await schemaOf(old)).toEqual(await schemaOf(fresh));
  });
});
