import { OwnPlansService } from '@app/domain/assignments';
import { AuthoringService, PublishingService } from '@app/domain/authoring';
import { CaseloadService } from '@app/domain/caseload';
import { FavouritesService } from '@app/domain/catalogue';
import { OwnJournalService, SharedJournalService } from '@app/domain/journal';
import { LicencesService } from '@app/domain/measures';
import { CredentialsService, EmailCodesService, SessionsService } from '@app/domain/sessions';
import { ProgrammesService } from '@app/domain/programmes';
import { RemindersService } from '@app/domain/reminders';
import { ReviewsService } from '@app/domain/responses';
import { PutOffsService, SinceLastService } from '@app/domain/triage';
import { MINUTE, newId, systemActor } from '@app/kernel';
import {
  aClient,
  aJobRun,
  aMember,
  anAssignment,
  anEntry,
  aPractice,
  aResponse,
  aSession,
  type Bench,
  saveAnswers,
  startBench,
} from '@app/testing';
import { Client } from 'pg';
import { brsWords } from '../api/administration';
import { leaks, type Outsiders, tenantTables } from './leaks';

describe('tenancy', () => {
  let bench: Bench;
  let db: Client;
  let who: Outsiders;

  beforeAll(async () => {
    // A database of its own: the mutations below would disturb others.
    bench = await startBench({ database: 'tenancy' });
    db = new Client({ connectionString: bench.adminUrl });
    await db.connect();
    who = await outsiders(bench);
  });
  afterAll(async () => {
    await db.end();
    await bench.close();
  });

  it('is tested on rows in every table', async () => {
    for (const table of await tenantTables(db)) {
      const { rows } = await db.query<{ total: number }>(
        `select count(*)::int as total from ${table} where practice_id = $1`,
        [who.practiceId],
      );
      expect([table, rows[0]!.total]).not.toEqual([table, 0]);
    }
  });

  it('shows nobody what is not theirs', async () => {
    expect(await leaks(bench, db, who)).toEqual([]);
  });

  it('refuses a row that names another practice', async () => {
    const intruder = who.foreign.member;
    const insert = bench.practice.transaction(systemActor(intruder.practiceId, 'test'), (tx) =>
      tx.query(
        `insert into writes (practice_id, id, account_id, operation, body_hash, subject_id, created_at)
         values ($1, $2, $3, 'test', ''::bytea, $2, $4)`,
        [who.practiceId, newId(), intruder.memberId, bench.clock.now()],
      ),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });

  it.each([
    ['no context', (context: string) => context.slice(0, 0)],
    ['another practice in it', (context: string) => context.replace(who.practiceId, newId())],
    ['another kind in it', (context: string) => context.replace('|member|', '|system|')],
    ['another expiry', (context: string) => context.replace(/\|(\d{10})\|/, '|9999999999|')],
    ['half a signature', (context: string) => context.slice(0, -10)],
    ['a part too many', (context: string) => `x|${context}`],
  ])('refuses a context with %s, even where no row would be touched', async (_name, forge) => {
    const context = await bench.practice.transaction(who.therapist, async (tx) => {
      const [row] = await tx.query<{ context: string }[]>(
        `select current_setting('app.ctx') as context`,
      );
      return row!.context;
    });
    const entered = bench.dataSource.transaction((tx) =>
      tx.query('select sec.enter($1)', [forge(context)]),
    );
    await expect(entered).rejects.toThrow(/practice context/);
  });

  it('shows nothing outside the gate', async () => {
    await expect(bench.dataSource.query('select * from practices')).rejects.toThrow(
      /no practice context/,
    );
  });

  // Each guard in turn is taken away: the test above has to notice, or it guards nothing.
  it.each([
    ['the practice', 'answers', ['tenant', 'visible_select', 'visible_delete']],
    ['the caseload', 'assignments', ['visible_select']],
    ['the author', 'answers', ['visible_select']],
    ['the draft', 'responses', ['visible_select']],
    ['the journal', 'journal_entries', ['visible_select']],
    ['what was taken back', 'withdrawals', ['visible_select']],
    ['the account', 'sessions', ['visible_select']],
    ['the directory', 'clients', ['visible_select']],
    ['the author', 'own_plans', ['visible_select']],
    ["the staff's own notes", 'summaries', ['visible_select']],
  ])('goes red without the guard of %s on %s', async (_name, table, policies) => {
    for (const policy of policies)
      await db.query(`alter policy ${policy} on ${table} ${wide(policy)}`);
    try {
      expect((await leaks(bench, db, who)).map((leak) => leak.split(':')[0])).toContain(table);
    } finally {
      for (const policy of policies) await restore(db, table, policy);
    }
    expect(await leaks(bench, db, who)).toEqual([]);
  });

  const kept = new Map<string, string>();
  function wide(policy: string): string {
    return policy === 'visible_insert' ? 'with check (true)' : 'using (true)';
  }
  async function restore(admin: Client, table: string, policy: string): Promise<void> {
    const using = kept.get(`${table}.${policy}`);
    await admin.query(`alter policy ${policy} on ${table} using (${using})`);
  }
  beforeAll(async () => {
    const { rows } = await db.query<{ tablename: string; policyname: string; qual: string }>(
      `select tablename, policyname, qual from pg_policies where schemaname = 'public'`,
    );
    for (const row of rows) kept.set(`${row.tablename}.${row.policyname}`, row.qual);
  });
});

/** A practice with at least one row in every table, and everybody who must not see them. */
async function outsiders(bench: Bench): Promise<Outsiders> {
  const { id, owner, therapist, client } = await aPractice(bench);
  const colleague = await aMember(bench, id, { roles: ['therapist'] });
  const otherClient = await aClient(bench, id, { therapist: colleague });
  const foreign = await aPractice(bench);

  const { responseId } = await aResponse(bench, therapist.actor, client.actor);
  await bench.get(LicencesService).load(owner.actor, 'brs', brsWords());
  await bench.get(ReviewsService).review(therapist.actor, responseId);
  await anEntry(bench, client.actor, 'the quiet heron', 'private');
  const shared = await anEntry(bench, client.actor, 'the loud heron', 'shared');
  await bench.get(SharedJournalService).open(therapist.actor, shared);
  await bench.get(SinceLastService).get(therapist.actor, client.actor.clientId);
  const takenBack = await anEntry(bench, client.actor, 'the heron that flew', 'shared');
  await bench
    .get(OwnJournalService)
    .share(client.actor, takenBack, { id: newId(), sharing: 'private' });
  const draft = await anAssignment(bench, therapist.actor, client.actor);
  await saveAnswers(bench, client.actor, draft);
  const plan = { writeId: newId(), when: 'After supper', isShared: false };
  await bench.get(OwnPlansService).keep(client.actor, draft, plan);
  const programme = { clientId: client.actor.clientId, programmeId: 'first-steps-settling' };
  await bench.get(ProgrammesService).start(therapist.actor, { id: newId(), ...programme });
  await aSession(bench, therapist.actor, client.actor, bench.clock.now());
  await bench.get(PutOffsService).putOff(therapist.actor, client.actor.clientId, 'shared');
  const own = await bench.get(AuthoringService).begin(therapist.actor, {
    id: newId(),
    copyOf: 'five-senses',
  });
  const toPublish = { id: newId(), revision: own.revision, note: 'For our group.' };
  await bench.get(PublishingService).publish(therapist.actor, own.id, toPublish);
  await bench.get(FavouritesService).add(therapist.actor, 'five-senses');

  const account = { surface: 'portal' as const, practiceId: id, accountId: client.actor.clientId };
  await bench.practice.transaction(systemActor(id, 'test'), async (tx) => {
    await bench.get(CredentialsService).setPassword(tx, 'portal', account, 'a long enough phrase');
    await bench.get(SessionsService).open(tx, { ...account, step: 'full' });
    await bench
      .get(CaseloadService)
      .supervise(tx, id, owner.actor.memberId, colleague.actor.memberId);
    await tx.query(
      `insert into inbox (practice_id, consumer, event_id, at) values ($1, 'test', $2, $3)`,
      [id, newId(), bench.clock.now()],
    );
  });
  await bench.get(EmailCodesService).ask(client.email, '127.0.0.1');
  bench.clock.advance(90 * MINUTE);
  await bench.practice
    .transaction(systemActor(id, 'test'), async (tx) => {
      const [row] = await tx.query<{ id: string }[]>('select id from reminders limit 1');
      return row!.id;
    })
    .then((reminderId) => bench.get(RemindersService).send(aJobRun(bench, id), reminderId));

  return {
    practiceId: id,
    client: client.actor,
    foreign: { member: foreign.therapist.actor, client: foreign.client.actor },
    colleague: colleague.actor,
    otherClient: otherClient.actor,
    therapist: therapist.actor,
  };
}
