import { OwnPlansService } from '@app/domain/assignments';
import { CaseloadService } from '@app/domain/caseload';
import { HandedInService, ResponsesService, ReviewsService } from '@app/domain/responses';
import { type Actor, newId, systemActor } from '@app/kernel';
import {
  aClient,
  aMember,
  anAssignment,
  anEntry,
  aPractice,
  aResponse,
  type Bench,
  type BuiltClient,
  type BuiltMember,
  type BuiltPractice,
  startBench,
} from '@app/testing';
import { rowsReached } from './rows-reached';

/**
 * What no service offers, tried by SQL through the gate: as if somebody had found a hole in a service
 * while signed in. Every attempt is refused or reaches no row.
 */
describe('forged writes inside a practice', () => {
  let bench: Bench;
  let practice: BuiltPractice;
  let colleague: BuiltMember;
  let supervisor: BuiltMember;
  let other: BuiltClient;
  let assignmentId: string;
  let responseId: string;
  let openId: string;
  let ownEntry: string;
  let sharedEntry: string;

  beforeAll(async () => {
    bench = await startBench();
    practice = await aPractice(bench);
    const { therapist, client } = practice;
    colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    supervisor = await aMember(bench, practice.id, { roles: ['supervisor'] });
    await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) => {
      const [who, whom] = [supervisor.actor.memberId, therapist.actor.memberId];
      return bench.get(CaseloadService).supervise(tx, practice.id, who, whom);
    });
    other = await aClient(bench, practice.id, { therapist });
    ({ assignmentId, responseId } = await aResponse(bench, therapist.actor, client.actor));
    openId = await anAssignment(bench, therapist.actor, client.actor);
    await bench.get(OwnPlansService).keep(client.actor, openId, {
      writeId: newId(),
      when: 'After supper',
      isShared: true,
    });
    await bench.get(ReviewsService).review(therapist.actor, responseId);
    ownEntry = await anEntry(bench, client.actor, 'the quiet heron', 'private');
    sharedEntry = await anEntry(bench, client.actor, 'the loud heron', 'shared');
    const { stepId } = (await bench.get(ResponsesService).get(therapist.actor, responseId))
      .answers[0]!;
    const takeBack = { id: newId(), sharing: 'private' as const };
    await bench.get(HandedInService).share(client.actor, assignmentId, stepId, takeBack);
  });
  afterAll(() => bench.close());

  const reached = (actor: Actor, sql: string, values: unknown[]) =>
    rowsReached(bench, actor, sql, values);

  const client = () => practice.client.actor;
  const therapist = () => practice.therapist.actor;

  it('can tell when a write goes through', async () => {
    const sql = `update assignments set status = 'withdrawn' where id = $1`;
    expect(await reached(therapist(), sql, [openId])).toBe(1);
    const ownMark = `delete from reviews where response_id = $1`;
    expect(await reached(therapist(), ownMark, [responseId])).toBe(1);
  });

  it.each<[string, () => [Actor, string, unknown[]]]>([
    [
      'a client answers in another client’s response',
      () => [
        other.actor,
        `insert into answers (practice_id, response_id, step_id, client_id, sharing, revision, write_id, saved_at, released_at)
         values ($1, $2, 'planted', $3, 'shared', 1, $4, $5, $5)`,
        [practice.id, responseId, other.actor.clientId, newId(), bench.clock.now()],
      ],
    ],
    [
      'a client responds to another client’s assignment',
      () => [
        other.actor,
        `insert into responses (practice_id, id, client_id, assignment_id, exercise_id, exercise_version, state, started_at)
         values ($1, $2, $3, $4, 'x', 1, 'draft', $5)`,
        [practice.id, newId(), other.actor.clientId, openId, bench.clock.now()],
      ],
    ],
    [
      'a client rewrites what they handed in',
      () => [client(), `update answers set value = null where response_id = $1`, [responseId]],
    ],
    [
      'a client deletes what they handed in',
      () => [client(), `delete from answers where response_id = $1`, [responseId]],
    ],
    [
      'a client opens a handed-in response again',
      () => [
        client(),
        `update responses set state = 'draft', submitted_at = null, released_at = null where id = $1`,
        [responseId],
      ],
    ],
    [
      'a client assigns something to themselves',
      () => [
        client(),
        `insert into assignments (practice_id, id, client_id, exercise_id, exercise_version, zone, status, assigned_by, assigned_at)
         values ($1, $2, $3, 'x', 1, 'UTC', 'open', $4, $5)`,
        [practice.id, newId(), client().clientId, therapist().memberId, bench.clock.now()],
      ],
    ],
    [
      'a client gives themselves a series',
      () => [
        client(),
        `update assignments set due_at = assigned_at, series_id = id, series_number = 1, repeat_days = 1,
           repeat_times = 2 where id = $1`,
        [openId],
      ],
    ],
    [
      'a therapist changes a plan that the client shared',
      () => [
        therapist(),
        `update own_plans set saved_at = saved_at where assignment_id = $1`,
        [openId],
      ],
    ],
    [
      'a therapist opens a plan that the client kept',
      () => [
        therapist(),
        `update own_plans set released_at = saved_at where client_id = $1`,
        [client().clientId],
      ],
    ],
    [
      'a client plans for another client',
      () => [
        other.actor,
        `insert into own_plans (practice_id, assignment_id, client_id, words, saved_at)
         values ($1, $2, $3, '\\x00', $4)`,
        [practice.id, assignmentId, other.actor.clientId, bench.clock.now()],
      ],
    ],
    [
      'a client changes what was assigned',
      () => [client(), `update assignments set due_at = null where id = $1`, [openId]],
    ],
    [
      'an owner calls a real practice a demonstration',
      () => [
        practice.owner.actor,
        `update practices set is_demo = true where practice_id = $1`,
        [practice.id],
      ],
    ],
    [
      'a client deletes an assignment',
      () => [client(), `delete from assignments where id = $1`, [openId]],
    ],
    [
      'a client moves their reminders',
      () => [
        client(),
        `update reminders set send_at = send_at where client_id = $1`,
        [client().clientId],
      ],
    ],
    [
      'a therapist moves an assignment to another client',
      () => [
        therapist(),
        `update assignments set client_id = $2 where id = $1`,
        [assignmentId, other.actor.clientId],
      ],
    ],
    [
      'a therapist assigns in a colleague’s name',
      () => [
        therapist(),
        `insert into assignments (practice_id, id, client_id, exercise_id, exercise_version, zone, status, assigned_by, assigned_at)
         values ($1, $2, $3, 'x', 1, 'UTC', 'open', $4, $5)`,
        [practice.id, newId(), client().clientId, colleague.actor.memberId, bench.clock.now()],
      ],
    ],
    [
      'a therapist reviews in a colleague’s name',
      () => [
        therapist(),
        `insert into reviews (practice_id, id, client_id, response_id, member_id, reviewed_at) values ($1, $2, $3, $4, $5, $6)`,
        [
          practice.id,
          newId(),
          client().clientId,
          responseId,
          colleague.actor.memberId,
          bench.clock.now(),
        ],
      ],
    ],
    [
      'a supervisor takes back a therapist’s mark',
      () => [supervisor.actor, `delete from reviews where response_id = $1`, [responseId]],
    ],
    [
      'a therapist changes their mark',
      () => [
        therapist(),
        `update reviews set member_id = $2 where response_id = $1`,
        [responseId, colleague.actor.memberId],
      ],
    ],
    [
      'a client takes back their therapist’s mark',
      () => [client(), `delete from reviews where response_id = $1`, [responseId]],
    ],
    [
      'a therapist changes a shared answer',
      () => [
        therapist(),
        `update answers set saved_at = saved_at where response_id = $1`,
        [responseId],
      ],
    ],
    [
      'a therapist takes a client onto their own caseload',
      () => [
        colleague.actor,
        `insert into caseload (practice_id, id, client_id, member_id, kind, starts_at) values ($1, $2, $3, $4, 'primary', $5)`,
        [practice.id, newId(), client().clientId, colleague.actor.memberId, bench.clock.now()],
      ],
    ],
    [
      'a therapist makes themselves an admin',
      () => [
        therapist(),
        `update members set roles = '{owner}' where id = $1`,
        [therapist().memberId],
      ],
    ],
    ...(['therapist', 'owner', 'client'] as const).map(
      (who): [string, () => [Actor, string, unknown[]]] => [
        `the ${who} deletes a client’s keys`,
        () => [
          practice[who].actor,
          `delete from client_keys where client_id = $1`,
          [client().clientId],
        ],
      ],
    ),
    [
      'a client writes into another client’s journal',
      () => [
        other.actor,
        `update journal_entries set body = '\\x00' where client_id = $1`,
        [client().clientId],
      ],
    ],
    [
      'a client begins an entry in another client’s journal',
      () => [
        other.actor,
        `insert into journal_entries (practice_id, id, client_id, body, revision, write_id, created_at, changed_at)
         values ($1, $2, $3, '\\x00', 1, $2, $4, $4)`,
        [practice.id, newId(), client().clientId, bench.clock.now()],
      ],
    ],
    [
      'a therapist shares a client’s entry for them',
      () => [
        therapist(),
        `update journal_entries set released_at = created_at where id = $1`,
        [ownEntry],
      ],
    ],
    [
      'a therapist changes a shared entry',
      () => [
        therapist(),
        `update journal_entries set changed_at = created_at where id = $1`,
        [sharedEntry],
      ],
    ],
    [
      'a therapist deletes a shared entry',
      () => [therapist(), `delete from journal_entries where id = $1`, [sharedEntry]],
    ],
    [
      'a client says that their entry was read',
      () => [
        client(),
        `insert into journal_readings (practice_id, id, client_id, entry_id, member_id, read_at) values ($1, $2, $3, $4, $5, $6)`,
        [
          practice.id,
          newId(),
          client().clientId,
          sharedEntry,
          therapist().memberId,
          bench.clock.now(),
        ],
      ],
    ],
    [
      'a therapist looks at a client in a colleague’s name',
      () => [
        therapist(),
        `insert into client_looks (practice_id, id, client_id, member_id, looked_at) values ($1, $2, $3, $4, $5)`,
        [practice.id, newId(), client().clientId, colleague.actor.memberId, bench.clock.now()],
      ],
    ],
    [
      'a therapist reads an entry in a colleague’s name',
      () => [
        therapist(),
        `insert into journal_readings (practice_id, id, client_id, entry_id, member_id, read_at) values ($1, $2, $3, $4, $5, $6)`,
        [
          practice.id,
          newId(),
          client().clientId,
          sharedEntry,
          colleague.actor.memberId,
          bench.clock.now(),
        ],
      ],
    ],
    ...(['client', 'therapist', 'owner'] as const).flatMap(
      (who): [string, () => [Actor, string, unknown[]]][] => [
        [
          `the ${who} takes away that something was taken back`,
          () => [
            practice[who].actor,
            `delete from withdrawals where response_id = $1`,
            [responseId],
          ],
        ],
        [
          `the ${who} moves when something was taken back`,
          () => [
            practice[who].actor,
            `update withdrawals set withdrawn_at = withdrawn_at where response_id = $1`,
            [responseId],
          ],
        ],
      ],
    ),
    [
      'a therapist says that a client took something back',
      () => [
        therapist(),
        `insert into withdrawals (practice_id, id, client_id, entry_id, withdrawn_at) values ($1, $2, $3, $4, $5)`,
        [practice.id, newId(), client().clientId, sharedEntry, bench.clock.now()],
      ],
    ],
    [
      'a client writes the audit trail in a member’s name',
      () => [
        client(),
        `insert into audit_events (practice_id, id, at, actor_kind, actor_id, action) values ($1, $2, $3, 'member', $4, 'forged')`,
        [practice.id, newId(), bench.clock.now(), therapist().memberId],
      ],
    ],
    [
      'an owner takes a line out of the audit trail',
      () => [
        practice.owner.actor,
        `delete from audit_events where practice_id = $1`,
        [practice.id],
      ],
    ],
    [
      'a client gives themselves a way into the clinic',
      () => [
        client(),
        `insert into sign_in_directory (practice_id, surface, email_hash, account_id) values ($1, 'clinic', '\\x00', $2)`,
        [practice.id, client().clientId],
      ],
    ],
  ])('%s: refused', async (_name, attempt) => {
    expect(await reached(...attempt())).toBe(0);
  });
});
