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
  'sec.practice': 'trellis_owner',
  'sec.kind': 'trellis_owner',
  'sec.actor': 'trellis_owner',
  'sec.client': 'trellis_owner',
  'sec.is_admin': 'trellis_owner',
  'sec.at': 'trellis_owner',
  'sec.find_sign_in': 'trellis_lookup',
  'sec.outbox_claim': 'trellis_lookup',
  'sec.outbox_sweep': 'trellis_lookup',
};

/** Policies beside the two layers: what the lookup role reaches across practices. */
const EXTRA_POLICIES = ['sign_in_directory.lookup', 'outbox.lookup_read', 'outbox.lookup_update'];

const SCHEMAS = ['public', 'sec'];

/**
 * Everything in the database that breaks a rule of tenancy, in words; empty when all is well. Reads
 * the catalogue only, so that a table nobody thought of is found too.
 */
export async function catalogueFindings(db: Client): Promise<string[]> {
  const findings: string[] = [];
  for (const check of [tables, keys, policies, views, functions, grants]) {
    findings.push(...(await check(db)));
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

async function policies(db: Client): Promise<string[]> {
  const { rows } = await db.query<{
    table: string;
    policy: string;
    permissive: boolean;
    command: string;
    roles: string;
    using: string | null;
    check: string | null;
    note: string | null;
  }>(
    `select c.relname as table, p.polname as policy, p.polpermissive as permissive, p.polcmd::text as command,
       (select string_agg(r::regrole::text, ',') from unnest(p.polroles) r) as roles,
       pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check,
       obj_description(c.oid, 'pg_class') as note
     from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_policy p on p.polrelid = c.oid
     where c.relkind in ('r', 'p') and n.nspname = any($1)
       and n.nspname || '.' || c.relname <> all($2)`,
    [SCHEMAS, Object.keys(EXEMPT_TABLES)],
  );
  const findings: string[] = [];
  const byTable = new Map<string, typeof rows>();
  for (const row of rows) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row]);
  for (const [table, all] of byTable) {
    const find = (name: string) => all.find(({ policy }) => policy === name);
    const tenant = find('tenant');
    const expected = '(practice_id = ( SELECT sec.practice() AS practice))';
    if (
      tenant?.command !== '*' ||
      !tenant.permissive ||
      tenant.roles !== 'trellis_app' ||
      tenant.using !== expected ||
      tenant.check !== expected
    ) {
      findings.push(`${table} lacks the tenant policy`);
    }
    const isAppendOnly = all[0]?.note === 'visibility: audit';
    const commands = {
      read: 'r',
      insert: 'a',
      ...(isAppendOnly ? {} : { update: 'w', delete: 'd' }),
    };
    for (const [name, command] of Object.entries(commands)) {
      const policy = find(`visible_${name}`);
      if (policy?.command !== command || policy.permissive || policy.roles !== 'trellis_app') {
        findings.push(`${table} lacks the ${name} half of its visibility`);
      }
    }
    for (const { policy } of all) {
      const isKnown =
        /^(tenant|visible_(read|insert|update|delete))$/.test(policy) ||
        EXTRA_POLICIES.includes(`${table}.${policy}`);
      if (policy !== null && !isKnown)
        findings.push(`${table} has a policy "${policy}" beside the two layers`);
    }
  }
  return findings;
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
       exists (select from unnest(p.proconfig) s where s like 'search_path=%pg_temp') as pinned,
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
  return rows.flatMap(({ name, right, role }) => {
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
}
