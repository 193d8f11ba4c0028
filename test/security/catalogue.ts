import { tenantTable, type Visibility } from '@app/database';
import type { Client } from 'pg';

/** Tables without tenant data, each with its reason. */
const EXEMPT_TABLES: Record<string, string> = {
  'public.migrations': 'which migrations ran',
  'sec.context_keys': 'the key behind the signed context; nobody but the owner reads it',
  'sec.installation': 'one row about the database as a whole',
};

/** Functions that run with their owner's rights, each owned by the role that it needs. */
const DEFINERS: Record<string, string> = {
  'sec.context': 'trellis_owner',
  'sec.find_sign_in': 'trellis_lookup',
  'sec.has_practice': 'trellis_lookup',
  'sec.has_real_practice': 'trellis_lookup',
  'sec.outbox_claim': 'trellis_lookup',
  'sec.outbox_sweep': 'trellis_lookup',
  'sec.retired_exercises': 'trellis_lookup',
  'sec.visible_clients': 'trellis_lookup',
};

/** Policies beside the two layers: what the lookup role reaches, whose functions say for whom. */
const EXTRA_POLICIES = [
  'sign_in_directory.lookup',
  'practices.lookup',
  'own_exercises.lookup',
  'outbox.lookup_read',
  'outbox.lookup_update',
  'caseload.lookup',
  'supervisions.lookup',
];

/**
 * What the relay and the sweeper mark, the two bits known of all practices, who treats whom, and which
 * exercises are retired.
 */
const COLUMN_GRANTS = [
  ...['published_at', 'attempts', 'failed_at'].map(
    (column) => `public.outbox.${column} UPDATE trellis_lookup`,
  ),
  'public.practices.is_confirmed SELECT trellis_lookup',
  'public.practices.is_demo SELECT trellis_lookup',
  ...['practice_id', 'client_id', 'member_id', 'kind', 'starts_at', 'ends_at'].map(
    (column) => `public.caseload.${column} SELECT trellis_lookup`,
  ),
  ...['practice_id', 'supervisor_id', 'member_id', 'starts_at', 'ends_at'].map(
    (column) => `public.supervisions.${column} SELECT trellis_lookup`,
  ),
  ...['practice_id', 'id', 'retired_at'].map(
    (column) => `public.own_exercises.${column} SELECT trellis_lookup`,
  ),
];

const SCHEMAS = ['public', 'sec'];

/**
 * Everything in the database that breaks a rule of tenancy, in words; empty when all is well. Reads
 * the catalogue only, so that a table nobody thought of is found too.
 * @param made what `policiesMade` answered before anything was changed
 */
export async function catalogueFindings(
  db: Client,
  made: Map<string, Policy[]>,
): Promise<string[]> {
  const findings: string[] = [];
  for (const check of [tables, keys, views, functions, grants]) {
    findings.push(...(await check(db)));
  }
  const inForce = await allPolicies(db);
  for (const [table, expected] of made) {
    findings.push(...policies(table, inForce.get(table) ?? [], expected));
  }
  return findings;
}

async function tables(db: Client): Promise<string[]> {
  const { rows } = await db.query<{
    name: string;
    owner: string;
    enabled: boolean;
    forced: boolean;
    note: string | null;
    hasPractice: boolean;
  }>(
    `select n.nspname || '.' || c.relname as name, c.relowner::regrole::text as owner,
       c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       obj_description(c.oid, 'pg_class') as note,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'practice_id'
         and a.attnotnull and a.atttypid = 'uuid'::regtype) as "hasPractice"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'f', 'm') and n.nspname = any($1)`,
    [SCHEMAS],
  );
  return rows.flatMap(({ name, owner, enabled, forced, note, hasPractice }) => {
    const findings = owner === 'trellis_owner' ? [] : [`${name} belongs to ${owner}`];
    if (name in EXEMPT_TABLES) return findings;
    if (!hasPractice) findings.push(`${name} has no practice_id`);
    if (!enabled) findings.push(`${name} has row-level security off`);
    if (!forced) findings.push(`${name} does not bind its owner`);
    if (!note?.startsWith('visibility: ')) findings.push(`${name} declares no visibility`);
    return findings;
  });
}

/** Primary keys, uniques and foreign keys all start with the practice. */
async function keys(db: Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string; first: string; kind: string }>(
    `select c.conrelid::regclass::text || '.' || c.conname as name, c.contype::text as kind,
       (select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) as first
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where c.contype in ('p', 'u', 'f') and n.nspname = any($1)
       and n.nspname || '.' || c.conrelid::regclass::text <> all($2)
       and c.conrelid::regclass::text <> all($2)`,
    [SCHEMAS, Object.keys(EXEMPT_TABLES)],
  );
  const indexes = await db.query<{ name: string; first: string }>(
    `select i.indexrelid::regclass::text as name,
       (select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     where i.indisunique and n.nspname = any($1)
       and n.nspname || '.' || c.relname <> all($2)`,
    [SCHEMAS, Object.keys(EXEMPT_TABLES)],
  );
  return [...rows, ...indexes.rows]
    .filter(({ first }) => first !== 'practice_id')
    .map(({ name, first }) => `${name} starts with ${first}, not with practice_id`);
}

export interface Policy {
  name: string;
  command: string;
  permissive: string;
  roles: string;
  using: string | null;
  check: string | null;
}

/** Each table has exactly the policies that its declared visibility makes, word for word. */
function policies(table: string, inForce: Policy[], expected: Policy[]): string[] {
  const actual = inForce.filter(({ name }) => !EXTRA_POLICIES.includes(`${table}.${name}`));
  const texts = new Set(actual.map((policy) => JSON.stringify(policy)));
  const names = new Set(expected.map(({ name }) => name));
  return [
    ...expected
      .filter((policy) => !texts.has(JSON.stringify(policy)))
      .map(({ name }) => `${table} lacks the policy ${name} of its visibility`),
    ...actual
      .filter(({ name }) => !names.has(name))
      .map(({ name }) => `${table} has a policy "${name}" beside the two layers`),
  ];
}

/**
 * What `tenantTable` makes today of each table's declared visibility, found out on empty copies that
 * are taken back.
 */
export async function policiesMade(db: Client): Promise<Map<string, Policy[]>> {
  const { rows } = await db.query<{ table: string; note: string | null }>(
    `select c.relname as table, obj_description(c.oid, 'pg_class') as note
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname = any($1)
       and n.nspname || '.' || c.relname <> all($2)`,
    [SCHEMAS, Object.keys(EXEMPT_TABLES)],
  );
  const made = new Map<string, Policy[]>();
  for (const { table, note } of rows) {
    const declared = /^visibility: ([a-z-]+)(?: by ([a-z_]+))?$/.exec(note ?? '');
    if (!declared) continue; // Told by `tables`.
    const client = table === 'clients' ? 'id' : 'client_id';
    const sql = tenantTable('public.probe', declared[1] as Visibility, { client, by: declared[2] });
    await db.query('begin');
    try {
      await db.query(`create table public.probe (like public.${table})`);
      await db.query(sql);
      made.set(table, (await allPolicies(db)).get('probe') ?? []);
    } finally {
      await db.query('rollback');
    }
  }
  return made;
}

/** Every table's policies, in one look: the catalogue is read once for each policy that is dropped. */
async function allPolicies(db: Client): Promise<Map<string, Policy[]>> {
  const { rows } = await db.query<{ table: string; policies: Policy[] }>(
    `select tablename as table, json_agg(json_build_object('name', policyname, 'command', cmd,
       'permissive', permissive, 'roles', roles::text, 'using', qual, 'check', with_check)
       order by policyname) as policies
     from pg_policies where schemaname = 'public' group by tablename`,
  );
  return new Map(rows.map((row) => [row.table, row.policies]));
}

async function views(db: Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'v' and n.nspname = any($1)
       and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
    [SCHEMAS],
  );
  return rows.map(({ name }) => `view ${name} does not run as its reader`);
}

async function functions(db: Client): Promise<string[]> {
  const { rows } = await db.query<{
    name: string;
    owner: string;
    definer: boolean;
    pinned: boolean;
    open: boolean;
  }>(
    `select n.nspname || '.' || p.proname as name, p.proowner::regrole::text as owner,
       p.prosecdef as definer,
       exists (select from unnest(p.proconfig) s where s like 'search_path=%pg_temp')
         -- A body that was parsed when it was made resolves no name when it runs.
         or (p.prosqlbody is not null and not p.prosecdef) as pinned,
       has_function_privilege('public', p.oid, 'execute') as open
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = any($1)
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    [SCHEMAS],
  );
  return rows.flatMap(({ name, owner, definer, pinned, open }) => {
    const findings: string[] = [];
    if (!pinned) findings.push(`function ${name} does not pin its search_path`);
    if (open) findings.push(`function ${name} can be called by everybody`);
    if (definer && DEFINERS[name] !== owner) {
      findings.push(`function ${name} runs with the rights of ${owner}`);
    }
    return findings;
  });
}

/** The app adds and reads audit rows, and owns and alters nothing. */
async function grants(db: Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string; right: string; role: string }>(
    `select n.nspname || '.' || c.relname as name, a.privilege_type as right, a.grantee::regrole::text as role
     from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
     where n.nspname = any($1) and c.relkind in ('r', 'p', 'v')`,
    [SCHEMAS],
  );
  const columns = await db.query<{ name: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || x.privilege_type
       || ' ' || x.grantee::regrole as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) x
     where n.nspname = any($1)`,
    [SCHEMAS],
  );
  const loose = columns.rows
    .map(({ name }) => name)
    .filter((name) => !COLUMN_GRANTS.includes(name))
    .map((name) => `a right on a single column: ${name}`);
  const tableRights = rows.flatMap(({ name, right, role }) => {
    const finding = `${role} may ${right} on ${name}`;
    if (role === 'trellis_owner') return [];
    if (role === 'trellis_app') {
      const isPlain = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(right);
      const isForbidden =
        name === 'sec.context_keys' ||
        (name === 'sec.installation' && right !== 'SELECT') ||
        (name === 'public.audit_events' && ['UPDATE', 'DELETE'].includes(right));
      return isPlain && !isForbidden ? [] : [finding];
    }
    if (role === 'trellis_lookup') {
      const mayRead = ['public.sign_in_directory', 'public.outbox'].includes(name);
      return mayRead && right === 'SELECT' ? [] : [finding];
    }
    return [finding];
  });
  return [...tableRights, ...loose];
}
