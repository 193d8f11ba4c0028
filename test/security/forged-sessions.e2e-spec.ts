import { type Actor, newId } from '@app/kernel';
import {
  aClient,
  aMember,
  aPractice,
  aSession,
  type Bench,
  type BuiltClient,
  type BuiltMember,
  type BuiltPractice,
  startBench,
} from '@app/testing';
import { rowsReached } from './rows-reached';

/** Sessions, and what is put off: what no service offers, tried by SQL through the gate. */
describe('forged sessions', () => {
  let bench: Bench;
  let practice: BuiltPractice;
  let colleague: BuiltMember;
  let other: BuiltClient;
  let sessionId: string;

  beforeAll(async () => {
    bench = await startBench();
    practice = await aPractice(bench);
    const { therapist, client } = practice;
    colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    other = await aClient(bench, practice.id, { therapist });
    sessionId = await aSession(bench, therapist.actor, client.actor, bench.clock.now());
  });
  afterAll(() => bench.close());

  const client = () => practice.client.actor;
  const therapist = () => practice.therapist.actor;

  it('can tell when a write goes through', async () => {
    const sql = `update appointments set minutes = 60 where id = $1`;
    expect(await rowsReached(bench, therapist(), sql, [sessionId])).toBe(1);
  });

  it.each<[string, () => [Actor, string, unknown[]]]>([
    [
      'a therapist plans a session in a colleague’s name',
      () => [
        therapist(),
        `insert into appointments (practice_id, id, client_id, member_id, plan_id, starts_at, minutes, place, state, planned_at)
         values ($1, $2, $3, $4, $2, $5, 50, 'room', 'planned', $5)`,
        [practice.id, newId(), client().clientId, colleague.actor.memberId, bench.clock.now()],
      ],
    ],
    [
      'a colleague plans a session with a client who is not theirs',
      () => [
        colleague.actor,
        `insert into appointments (practice_id, id, client_id, member_id, plan_id, starts_at, minutes, place, state, planned_at)
         values ($1, $2, $3, $4, $2, $5, 50, 'room', 'planned', $5)`,
        [practice.id, newId(), client().clientId, colleague.actor.memberId, bench.clock.now()],
      ],
    ],
    [
      'a therapist moves a session to another client',
      () => [
        therapist(),
        `update appointments set client_id = $2 where id = $1`,
        [sessionId, other.actor.clientId],
      ],
    ],
    [
      'a therapist hands a session to a colleague',
      () => [
        therapist(),
        `update appointments set member_id = $2 where id = $1`,
        [sessionId, colleague.actor.memberId],
      ],
    ],
    [
      'a client cancels a session behind the therapist’s back',
      () => [
        client(),
        `update appointments set state = 'cancelled', cancelled_at = starts_at where id = $1`,
        [sessionId],
      ],
    ],
    [
      'a therapist puts a row off for a colleague',
      () => [
        therapist(),
        `insert into put_offs (practice_id, id, account_id, client_id, reason, put_off_at, until)
         values ($1, $2, $3, $4, 'too-much', $5, $5)`,
        [practice.id, newId(), colleague.actor.memberId, client().clientId, bench.clock.now()],
      ],
    ],
    [
      'a therapist keeps an exercise at hand for a colleague',
      () => [
        therapist(),
        `insert into favourites (practice_id, id, account_id, exercise_id, added_at)
         values ($1, $2, $3, 'five-senses', $4)`,
        [practice.id, newId(), colleague.actor.memberId, bench.clock.now()],
      ],
    ],
  ])('%s: refused', async (_name, attempt) => {
    expect(await rowsReached(bench, ...attempt())).toBe(0);
  });
});
