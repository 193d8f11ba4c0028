import { cloneDatabase, testRun, urlFor } from '@app/testing';
import { Client } from 'pg';
import { catalogueFindings, policiesMade, type Policy } from './catalogue';

describe('the database catalogue', () => {
  let db: Client;
  let made: Map<string, Policy[]>;

  beforeAll(async () => {
    const run = testRun();
    const database = await cloneDatabase(run, 'catalogue');
    db = new Client({ connectionString: urlFor(run, 'admin', database) });
    await db.connect();
    made = await policiesMade(db);
  });
  afterAll(() => db.end());

  /** What the catalogue says while a change is in force that is taken back afterwards. */
  async function findingsWith(change: string): Promise<string[]> {
    await db.query('begin');
    try {
      await db.query(change);
      return await catalogueFindings(db, made);
    } finally {
      await db.query('rollback');
    }
  }

  it('holds every rule of tenancy', async () => {
    expect(await findingsWith('select 1')).toEqual([]);
  });

  it('goes red for every single policy that is dropped', async () => {
    const { rows } = await db.query<{ policy: string; table: string }>(
      `select quote_ident(policyname) as policy, tablename as table from pg_policies
       where schemaname = 'public' and roles = '{trellis_app}'`,
    );
    expect(rows.length).toBeGreaterThan(80);
    for (const { policy, table } of rows) {
      const findings = await findingsWith(`drop policy ${policy} on public.${table}`);
      expect(findings.map((finding) => finding.split(' ')[0])).toContain(table);
    }
    // As many rounds as there are policies: on a busy machine that takes its time.
  }, 120_000);

  it.each([
    [
      'a table nobody declared',
      'create table public.stray (id uuid primary key)',
      'public.stray has no practice_id',
    ],
    [
      'a policy made wide',
      `alter policy tenant on answers using (true)`,
      'answers lacks the policy tenant of its visibility',
    ],
    [
      'a visibility made wide',
      'alter policy visible_select on answers using (true)',
      'answers lacks the policy visible_select of its visibility',
    ],
    [
      'a key that can be read by its column',
      'grant select (secret) on sec.context_keys to trellis_app',
      'a right on a single column: sec.context_keys.secret SELECT trellis_app',
    ],
    [
      'a policy beside the layers',
      'create policy easy on answers using (true)',
      'answers has a policy "easy" beside the two layers',
    ],
    [
      'row security switched off',
      'alter table answers disable row level security',
      'public.answers has row-level security off',
    ],
    [
      'an owner not bound',
      'alter table answers no force row level security',
      'public.answers does not bind its owner',
    ],
    [
      "a view with its owner's rights",
      'create view public.peek as select * from answers',
      'view peek does not run as its reader',
    ],
    [
      'a function open to all',
      'create function sec.peek() returns int language sql return 1',
      'function sec.peek can be called by everybody',
    ],
    [
      'a function that looks names up when it runs',
      `create function sec.peek() returns int language sql as 'select 1'`,
      'function sec.peek does not pin its search_path',
    ],
    [
      'a right too many',
      'grant update on audit_events to trellis_app',
      'trellis_app may UPDATE on public.audit_events',
    ],
    [
      'keys that can be read',
      'grant select on sec.context_keys to trellis_app',
      'trellis_app may SELECT on sec.context_keys',
    ],
    [
      'a unique that crosses practices',
      'create unique index loose on assignments (id)',
      'loose starts with id, not with practice_id',
    ],
  ])('goes red for %s', async (_name, change, finding) => {
    expect(await findingsWith(change)).toContain(finding);
  });
});
