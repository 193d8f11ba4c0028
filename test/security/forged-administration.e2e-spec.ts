import { LicencesService } from '@app/domain/measures';
import { type Actor, newId } from '@app/kernel';
import {
  aMember,
  aPractice,
  type Bench,
  type BuiltMember,
  type BuiltPractice,
  startBench,
} from '@app/testing';
import { brsWords } from '../api/administration';
import { rowsReached } from './rows-reached';

const ATTEST = `insert into practice_measures
  (practice_id, id, measure_id, measure_version, texts, attested_by, attested_at)
  values ($1, $2, 'brs', 1, '\\x00', $3, $4)`;

/** As in forged-writes: what the services for running a practice do not offer, tried by SQL. */
describe('forged writes by those who run a practice, and around them', () => {
  let bench: Bench;
  let practice: BuiltPractice;
  let colleague: BuiltMember;
  let admin: BuiltMember;

  beforeAll(async () => {
    bench = await startBench();
    practice = await aPractice(bench);
    colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    admin = await aMember(bench, practice.id, { roles: ['admin'] });
  });
  afterAll(() => bench.close());

  const client = () => practice.client.actor;
  const therapist = () => practice.therapist.actor;

  it('can tell when a write goes through', async () => {
    const promote = `update members set roles = '{owner,admin}' where id = $1`;
    const values = [admin.actor.memberId];
    expect(await rowsReached(bench, practice.owner.actor, promote, values)).toBe(1);
    const rename = `update clients set has_reminders = false where id = $1`;
    expect(await rowsReached(bench, client(), rename, [client().clientId])).toBe(1);
  });

  it.each<[string, () => [Actor, string, unknown[]]]>([
    [
      'an admin makes themselves an owner',
      () => [
        admin.actor,
        `update members set roles = '{owner,admin}' where id = $1`,
        [admin.actor.memberId],
      ],
    ],
    [
      'an admin takes the owner’s role away',
      () => [
        admin.actor,
        `update members set roles = '{admin}' where id = $1`,
        [practice.owner.actor.memberId],
      ],
    ],
    [
      'an admin adds an owner',
      () => [
        admin.actor,
        `insert into members (practice_id, id, name, email, email_index, roles, status, created_at)
         values ($1, $2, '', '', $3, '{owner}', 'active', $4)`,
        [practice.id, newId(), Buffer.from('planted'), bench.clock.now()],
      ],
    ],
    [
      'an admin lets an address into the clinic',
      () => [
        admin.actor,
        `insert into sign_in_directory (practice_id, surface, email_hash, account_id) values ($1, 'clinic', '\\x00', $2)`,
        [practice.id, admin.actor.memberId],
      ],
    ],
    [
      'an admin takes somebody’s second factor away',
      () => [admin.actor, `delete from credentials where practice_id = $1`, [practice.id]],
    ],
    [
      'a therapist adds a client past the service',
      () => [
        therapist(),
        `insert into clients (practice_id, id, name, birth_date, zone, status, created_at)
         values ($1, $2, '', '', 'UTC', 'active', $3)`,
        [practice.id, newId(), bench.clock.now()],
      ],
    ],
    [
      'a therapist puts their client in a colleague’s care',
      () => [
        therapist(),
        `update caseload set member_id = $2 where client_id = $1`,
        [client().clientId, colleague.actor.memberId],
      ],
    ],
    [
      'a therapist attests to a licence',
      () => [therapist(), ATTEST, [practice.id, newId(), therapist().memberId, bench.clock.now()]],
    ],
    [
      'an admin attests in somebody else’s name',
      () => [
        admin.actor,
        ATTEST,
        [practice.id, newId(), practice.owner.actor.memberId, bench.clock.now()],
      ],
    ],
    ...(
      [
        [`status = 'archived'`, 'archives themselves'],
        [`birth_date = ''`, 'changes their date of birth'],
        [`legal_name = ''`, 'changes their legal name'],
        [`has_joined = false`, 'asks for another invite'],
        [`invite_expires_at = created_at`, 'moves their invite'],
      ] as const
    ).map(([change, what]): [string, () => [Actor, string, unknown[]]] => [
      `a client ${what}`,
      () => [client(), `update clients set ${change} where id = $1`, [client().clientId]],
    ]),
  ])('%s: refused', async (_name, attempt) => {
    expect(await rowsReached(bench, ...attempt())).toBe(0);
  });

  it('an attestation ends, and nothing else of it changes: not even for its author', async () => {
    await bench.get(LicencesService).load(admin.actor, 'brs', brsWords());
    const change = (what: string, actor: Actor = admin.actor) =>
      rowsReached(bench, actor, `update practice_measures set ${what} where practice_id = $1`, [
        practice.id,
      ]);
    expect(await change(`texts = '\\x01'`)).toBe(0);
    expect(await change(`attested_at = now()`)).toBe(0);
    const remove = 'delete from practice_measures where practice_id = $1';
    expect(await rowsReached(bench, admin.actor, remove, [practice.id])).toBe(0);
    for (const actor of [therapist(), client()])
      expect(await change('ended_at = attested_at', actor)).toBe(0);
    expect(await change('ended_at = attested_at')).toBe(1);
  });
});
