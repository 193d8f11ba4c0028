import { OwnProgrammesService, ProgrammesService, RunChangesService } from '@app/domain/programmes';
import { type Actor, newId } from '@app/kernel';
import {
  aClient,
  aMember,
  anAssignment,
  aPractice,
  type Bench,
  type BuiltClient,
  type BuiltMember,
  type BuiltPractice,
  startBench,
} from '@app/testing';
import { rowsReached } from './rows-reached';

/** What no service offers of a programme, tried by SQL through the gate. */
describe('forged writes to programmes', () => {
  let bench: Bench;
  let practice: BuiltPractice;
  let colleague: BuiltMember;
  let other: BuiltClient;
  let openId: string;
  let runId: string;
  let pausedRunId: string;
  let resting: BuiltClient;
  let restingRunId: string;

  beforeAll(async () => {
    bench = await startBench();
    practice = await aPractice(bench);
    const { therapist, client } = practice;
    colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    other = await aClient(bench, practice.id, { therapist });
    openId = await anAssignment(bench, therapist.actor, client.actor);
    runId = newId();
    const given = { programmeId: 'steady-ground', clientId: client.actor.clientId };
    await bench.get(ProgrammesService).start(therapist.actor, { id: runId, ...given });
    const asked = { id: newId(), answer: 'yes' as const };
    await bench.get(OwnProgrammesService).answer(client.actor, runId, asked);
    pausedRunId = newId();
    const others = { programmeId: 'first-steps-settling', clientId: other.actor.clientId };
    await bench.get(ProgrammesService).start(therapist.actor, { id: pausedRunId, ...others });
    const pause = { id: newId(), revision: 1, act: 'pause' as const };
    await bench.get(RunChangesService).steer(therapist.actor, pausedRunId, pause);
    resting = await aClient(bench, practice.id, { therapist });
    restingRunId = newId();
    const rests = { ...others, clientId: resting.actor.clientId };
    await bench.get(ProgrammesService).start(therapist.actor, { id: restingRunId, ...rests });
    const rest = { id: newId(), isPaused: true };
    await bench.get(OwnProgrammesService).setPace(resting.actor, restingRunId, rest);
  });
  afterAll(() => bench.close());

  const reached = (actor: Actor, sql: string, values: unknown[]) =>
    rowsReached(bench, actor, sql, values);
  const client = () => practice.client.actor;
  const therapist = () => practice.therapist.actor;

  it('can tell when a write goes through', async () => {
    const onward = `update programme_runs set talk_since = null where id = $1`;
    expect(await reached(therapist(), onward, [runId])).toBe(1);
    const rest = `update programme_runs set own_paused_at = started_at where id = $1`;
    expect(await reached(client(), rest, [runId])).toBe(1);
    const rested = `update programme_runs set own_paused_at = null where id = $1`;
    expect(await reached(resting.actor, rested, [restingRunId])).toBe(1);
  });

  it.each<[string, () => [Actor, string, unknown[]]]>([
    [
      'a client lets a programme go on that waits for a talk',
      () => [client(), `update programme_runs set talk_since = null where id = $1`, [runId]],
    ],
    [
      'a client goes on with a programme that staff paused',
      () => [
        other.actor,
        `update programme_runs set paused_at = null where id = $1`,
        [pausedRunId],
      ],
    ],
    [
      'a client pauses a programme in the name of staff',
      () => [client(), `update programme_runs set paused_at = started_at where id = $1`, [runId]],
    ],
    [
      'a therapist ends the pause of a client',
      () => [
        therapist(),
        `update programme_runs set own_paused_at = null where id = $1`,
        [restingRunId],
      ],
    ],
    [
      'a therapist pauses a programme in the name of a client',
      () => [
        therapist(),
        `update programme_runs set own_paused_at = started_at where id = $1`,
        [pausedRunId],
      ],
    ],
    [
      'a client calls a programme too much no longer',
      () => [client(), `update programme_runs set resumed_at = started_at where id = $1`, [runId]],
    ],
    [
      'a client moves to another programme',
      () => [client(), `update programme_runs set programme_id = 'x' where id = $1`, [runId]],
    ],
    [
      'a client pauses another client’s programme',
      () => [
        other.actor,
        `update programme_runs set own_paused_at = started_at where id = $1`,
        [runId],
      ],
    ],
    [
      'a client gives themselves a programme',
      () => [
        client(),
        `insert into programme_runs (practice_id, id, client_id, programme_id, programme_version, zone, started_by, started_at, finished_at, revision)
         values ($1, $2, $3, 'x', 1, 'UTC', $4, $5, $5, 1)`,
        [practice.id, newId(), client().clientId, therapist().memberId, bench.clock.now()],
      ],
    ],
    [
      'a client opens a step of their programme',
      () => [
        client(),
        `update programme_steps set assignment_id = $2 where run_id = $1`,
        [runId, openId],
      ],
    ],
    [
      'a client leaves a step of their programme out',
      () => [
        client(),
        `update programme_steps set skipped_at = $2 where run_id = $1`,
        [runId, bench.clock.now()],
      ],
    ],
    [
      'a therapist takes a step away for good',
      () => [therapist(), `delete from programme_steps where run_id = $1`, [runId]],
    ],
    [
      'a therapist names what helps a client',
      () => [
        therapist(),
        `update programme_runs set tools = '\\x00', tools_at = started_at where id = $1`,
        [runId],
      ],
    ],
    [
      'a therapist answers for a client',
      () => [
        therapist(),
        `update programme_runs set ongoing_answer = '\\x00' where id = $1`,
        [runId],
      ],
    ],
    [
      'a therapist begins a programme past its gate',
      () => [
        therapist(),
        `insert into programme_runs (practice_id, id, client_id, programme_id, programme_version, zone, started_by, started_at, finished_at, tools, tools_at, revision)
         values ($1, $2, $3, 'x', 1, 'UTC', $4, $5, $5, '\\x00', $5, 1)`,
        [practice.id, newId(), client().clientId, therapist().memberId, bench.clock.now()],
      ],
    ],
    [
      'a therapist starts a programme in a colleague’s name',
      () => [
        therapist(),
        `insert into programme_runs (practice_id, id, client_id, programme_id, programme_version, zone, started_by, started_at, finished_at, revision)
         values ($1, $2, $3, 'x', 1, 'UTC', $4, $5, $5, 1)`,
        [practice.id, newId(), client().clientId, colleague.actor.memberId, bench.clock.now()],
      ],
    ],
    [
      'a colleague pauses a programme of somebody else’s client',
      () => [
        colleague.actor,
        `update programme_runs set paused_at = started_at where id = $1`,
        [runId],
      ],
    ],
  ])('%s: refused', async (_name, attempt) => {
    expect(await reached(...attempt())).toBe(0);
  });
});
