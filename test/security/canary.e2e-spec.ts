import {
  ClientDirectoryService,
  PeopleService,
  PracticeSettingsService,
} from '@app/domain/administration';
import { AssignmentsService, OwnPlansService } from '@app/domain/assignments';
import { CrisisContactsService } from '@app/domain/care';
import { InvitesService } from '@app/domain/invites';
import { AccountEmailsService, CredentialsService, EmailCodesService } from '@app/domain/sessions';
import { SignUpService } from '@app/domain/sign-up';
import { type MemberActor, newId, systemActor } from '@app/kernel';
import {
  aClient,
  aJobRun,
  aMember,
  anEntry,
  aPractice,
  aResponse,
  type Bench,
  startBench,
} from '@app/testing';
import { Client } from 'pg';
import { tenantTables } from './leaks';

/** A word that stands nowhere else, for each place where somebody's words go in. */
const CANARY = {
  name: 'Zibellaquort',
  email: 'quillamarsh',
  answer: 'ostrobelfry',
  own: 'kestrelwimple',
  rationale: 'vermiglioth',
  plan: 'saltmarshwell',
  ownPlan: 'lanternhythe',
  reworded: 'bramblecombe',
  newEmail: 'drumlingate',
  password: 'thornwicketh every morning',
  entry: 'mossgallipine',
  entryTitle: 'brackenvolute',
  crisisContact: 'harrowfinchley',
  legalName: 'Umberquist',
  pronouns: 'zelf/zelven',
  contactDetails: 'ploverstane',
  bestHours: 'gloamingtide',
  contactNote: 'wrackenfold',
  invitedName: 'Tessarune',
  invitedEmail: 'harquillon',
  practiceName: 'Fennimoor',
  signUpName: 'Dorrinkest',
  signUpEmail: 'vellumgarth',
};

describe('what people write', () => {
  let bench: Bench;
  let db: Client;

  beforeAll(async () => {
    bench = await startBench({ database: 'canary' });
    db = new Client({ connectionString: bench.adminUrl });
    await db.connect();
    await writeEverywhere(bench);
  });
  afterAll(async () => {
    await db.end();
    await bench.close();
  });

  it('stands nowhere in the database in clear', async () => {
    const words = Object.values(CANARY);
    for (const table of await tenantTables(db)) {
      const { rows } = await db.query<{ line: string }>(`select t::text as line from ${table} t`);
      const all = rows.map(({ line }) => line).join('\n');
      for (const word of words) {
        expect([table, word, found(all, word)]).toEqual([table, word, false]);
      }
    }
  });

  it('would be found if it did', async () => {
    const { rows } = await db.query<{ line: string }>(
      `select row(convert_to($1, 'UTF8'), $2::text)::text as line`,
      [CANARY.answer, CANARY.name],
    );
    expect(found(rows[0]!.line, CANARY.answer)).toBe(true);
    expect(found(rows[0]!.line, CANARY.name)).toBe(true);
  });
});

/** Also as bytes: Postgres writes a bytea as hexadecimal. */
function found(text: string, word: string): boolean {
  const hex = Buffer.from(word).toString('hex');
  return text.toLowerCase().includes(word.toLowerCase()) || text.includes(hex);
}

async function writeEverywhere(bench: Bench): Promise<void> {
  const { id, owner } = await aPractice(bench);
  const therapist = await aMember(bench, id, {
    roles: ['therapist'],
    name: CANARY.name,
    email: `${CANARY.email}.staff@example.test`,
  });
  const client = await aClient(bench, id, {
    therapist,
    name: CANARY.name,
    email: `${CANARY.email}@example.test`,
  });
  await aResponse(bench, therapist.actor, client.actor, {
    'eyes-rested': { value: CANARY.own, sharing: 'private' },
    'body-noticed': { value: ['softer'], sharing: 'shared' },
  });
  for (const sharing of ['private', 'shared'] as const) {
    await anEntry(bench, client.actor, CANARY.entry, sharing, CANARY.entryTitle);
  }
  await bench.get(CrisisContactsService).replace(owner.actor, {
    id: newId(),
    contacts: [{ name: CANARY.crisisContact, how: 'Call', when: '' }],
  });
  const assignmentId = newId();
  await bench.get(AssignmentsService).assign(therapist.actor, {
    id: assignmentId,
    clientId: client.actor.clientId,
    exerciseId: 'then-or-now-pause',
    rationale: CANARY.rationale,
    plan: { where: CANARY.plan },
    tailoring: { dropped: [], reworded: [{ step: 'camera', prompt: CANARY.reworded }] },
  });
  await bench.get(OwnPlansService).keep(client.actor, assignmentId, {
    writeId: newId(),
    how: CANARY.ownPlan,
    isShared: true,
  });
  await aResponse(bench, therapist.actor, client.actor, {
    'eyes-rested': { value: CANARY.answer, sharing: 'shared' },
  });
  const account = { practiceId: id, accountId: client.actor.clientId };
  await bench.practice.transaction(systemActor(id, 'test'), (tx) =>
    bench.get(CredentialsService).setPassword(tx, 'portal', account, CANARY.password),
  );
  await bench.get(EmailCodesService).ask(client.email, '127.0.0.1');
  await runThePractice(bench, owner.actor, therapist.actor);
  await bench.get(AccountEmailsService).ask(client.actor, {
    email: `${CANARY.newEmail}@example.test`,
    password: CANARY.password,
  });
}

/** Everything that is typed into the pages of those who run a practice. */
async function runThePractice(
  bench: Bench,
  owner: MemberActor,
  therapist: MemberActor,
): Promise<void> {
  const [invitedId, clientId] = [newId(), newId()];
  await bench.get(PeopleService).invite(owner, {
    id: invitedId,
    name: CANARY.invitedName,
    email: `${CANARY.invitedEmail}@example.test`,
    roles: ['therapist'],
  });
  await bench.get(ClientDirectoryService).add(owner, {
    id: clientId,
    name: CANARY.name,
    legalName: CANARY.legalName,
    pronouns: CANARY.pronouns,
    birthDate: '1990-04-23',
    zone: 'Europe/London',
    email: `${CANARY.invitedEmail}.client@example.test`,
    contact: {
      way: 'phone',
      details: CANARY.contactDetails,
      mayLeaveMessage: false,
      bestHours: CANARY.bestHours,
      note: CANARY.contactNote,
    },
    therapistId: therapist.memberId,
    isInvited: true,
  });
  const run = () => aJobRun(bench, owner.practiceId);
  await bench.get(InvitesService).send(run(), 'clinic', invitedId);
  await bench.get(InvitesService).send(run(), 'portal', clientId);
  const settings = { zone: 'UTC', homeworkWord: 'homework' } as const;
  await bench
    .get(PracticeSettingsService)
    .change(owner, { ...settings, name: CANARY.practiceName });
  const form = { ...settings, practiceName: CANARY.practiceName, name: CANARY.signUpName };
  const email = `${CANARY.signUpEmail}@example.test`;
  const { password } = CANARY;
  await bench.get(SignUpService).ask({ ...form, email, password, isTherapist: true }, '127.0.0.1');
}
