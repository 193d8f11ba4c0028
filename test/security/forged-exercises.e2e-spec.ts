import { AuthoringService, PublishingService } from '@app/domain/authoring';
import { type Actor, newId, systemActor } from '@app/kernel';
import {
  aMember,
  aPractice,
  type Bench,
  type BuiltMember,
  type BuiltPractice,
  startBench,
} from '@app/testing';
import { rowsReached } from './rows-reached';

/** What no service offers, tried by SQL through the gate, on exercises that a practice writes. */
describe('forged exercises', () => {
  let bench: Bench;
  let practice: BuiltPractice;
  let colleague: BuiltMember;
  let id: string;
  let retiredId: string;

  beforeAll(async () => {
    bench = await startBench();
    practice = await aPractice(bench);
    colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    const { actor } = practice.therapist;
    id = newId();
    await bench.get(AuthoringService).begin(actor, { id, copyOf: 'five-senses' });
    const toPublish = { id: newId(), revision: 1, note: 'For our group.' };
    await bench.get(PublishingService).publish(actor, id, toPublish);
    retiredId = newId();
    await bench.get(AuthoringService).begin(actor, { id: retiredId });
    await bench.get(AuthoringService).retire(actor, retiredId, { id: newId() });
  });
  afterAll(() => bench.close());

  const therapist = () => practice.therapist.actor;
  const client = () => practice.client.actor;
  const needApproval = (isNeeded: boolean) =>
    bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      tx.query('update practices set exercises_need_approval = $1', [isNeeded]),
    );
  const aVersion = (actor: Actor, by: string, version: number): [Actor, string, unknown[]] => [
    actor,
    `insert into own_exercise_versions
       (practice_id, exercise_id, version, content, note, written_by, published_by, published_at)
     values ($1, $2, $3, '', '', $4, $4, $5)`,
    [practice.id, id, version, by, bench.clock.now()],
  ];

  it('can tell when a write goes through', async () => {
    const sql = 'update own_exercises set saved_at = saved_at where id = $1';
    expect(await rowsReached(bench, colleague.actor, sql, [id])).toBe(1);
    const { memberId } = colleague.actor;
    expect(await rowsReached(bench, ...aVersion(colleague.actor, memberId, 2))).toBe(1);
    const own = `update own_exercises set draft = '', saved_by = $2,
      sent_back_by = $2, sent_back_at = saved_at,
      asked_revision = 1, asked_at = saved_at, asked_by = $2 where id = $1`;
    expect(await rowsReached(bench, colleague.actor, own, [id, memberId])).toBe(1);
  });

  it.each<[string, () => [Actor, string, unknown[]]]>([
    [
      'a client changes a draft',
      () => [client(), 'update own_exercises set saved_at = saved_at where id = $1', [id]],
    ],
    ['a client publishes', () => aVersion(client(), practice.therapist.actor.memberId, 7)],
    [
      'a therapist publishes in a colleague’s name',
      () => aVersion(therapist(), colleague.actor.memberId, 7),
    ],
    ...[
      ['begins it anew in their own name', 'created_by = $2', () => colleague.actor.memberId],
      ['makes it a copy of something else', `source_id = $2`, () => 'unsent-letter'],
      ['skips a version', 'version = version + $2', () => 2],
      ['counts a version that nobody published', 'version = version + $2', () => 1],
      ['calls published what is not', 'published_revision = published_revision + $2', () => 1],
      ['takes a version back', 'version = version - $2', () => 1],
      ['keeps a draft in a colleague’s name', 'saved_by = $2', () => practice.owner.actor.memberId],
      ['changes a draft that another kept', 'draft = $2', () => Buffer.from('x')],
      [
        'asks in a colleague’s name',
        'asked_revision = 1, asked_at = saved_at, asked_by = $2',
        () => therapist().memberId,
      ],
      [
        'sends it back in the owner’s name',
        'sent_back_at = saved_at, sent_back_by = $2',
        () => practice.owner.actor.memberId,
      ],
    ].map(([name, change, value]): [string, () => [Actor, string, unknown[]]] => [
      `a colleague ${name as string}`,
      () => [
        colleague.actor,
        `update own_exercises set ${change as string} where id = $1`,
        [id, (value as () => unknown)()],
      ],
    ]),
    [
      'a therapist rewrites a version',
      () => [
        therapist(),
        'update own_exercise_versions set note = $2 where exercise_id = $1',
        [id, ''],
      ],
    ],
    [
      'an owner takes a version away',
      () => [
        practice.owner.actor,
        'delete from own_exercise_versions where exercise_id = $1',
        [id],
      ],
    ],
    [
      'a therapist takes a draft away',
      () => [therapist(), 'delete from own_exercises where id = $1', [id]],
    ],
    [
      'a therapist decides that no approval is needed',
      () => [therapist(), 'update practices set exercises_need_approval = false', []],
    ],
  ])('%s: refused', async (_name, attempt) => {
    expect(await rowsReached(bench, ...attempt())).toBe(0);
  });

  it('are drafts that no client sees', async () => {
    const seen = (actor: Actor) =>
      bench.practice.transaction(actor, (tx) =>
        tx.query<unknown[]>('select id from own_exercises where id = $1', [id]),
      );
    expect(await seen(colleague.actor)).toHaveLength(1);
    expect(await seen(client())).toEqual([]);
  });

  it('are published and brought back by those who run the practice alone, where it wants approval', async () => {
    const bringBack: [string, unknown[]] = [
      'update own_exercises set retired_at = null where id = $1',
      [retiredId],
    ];
    expect(await rowsReached(bench, therapist(), ...bringBack)).toBe(1);
    await needApproval(true);
    expect(await rowsReached(bench, therapist(), ...bringBack)).toBe(0);
    expect(await rowsReached(bench, practice.owner.actor, ...bringBack)).toBe(1);
    expect(await rowsReached(bench, ...aVersion(therapist(), therapist().memberId, 8))).toBe(0);
    const { actor } = practice.owner;
    expect(await rowsReached(bench, ...aVersion(actor, actor.memberId, 8))).toBe(1);
    await needApproval(false);
  });
});
