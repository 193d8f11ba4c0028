import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { OwnRedis } from './own-redis';
import { freePorts } from './ports';
import { Receiver } from './receiver';
import { type Settings, Stack, stopAllStacks } from './stack';
import { find, type People, signInAll, type Submission, submit } from './submissions';
import { eventually, seeded } from './waiting';

/** The full size: `FAULTS_SUBMISSIONS=5000 FAULTS_KILLS=40 npm test -- faults`, which tells figures. */
const SUBMISSIONS = Number(process.env.FAULTS_SUBMISSIONS ?? 60);
const KILLS = Number(process.env.FAULTS_KILLS ?? 5);
const SEED = Number(process.env.FAULTS_SEED ?? 1);

/** People at work at the same time. */
const LANES = 4;
/** Longest time after the last kill until nothing that is due is left undone. */
const DRAINED_WITHIN_MS = 30_000;
/** A failed run shows the first few that are wrong, not all. */
const SHOWN = 5;

type Victim = 'worker' | 'api' | 'postgres' | 'redis' | 'flush';

const BACKENDS: { backend: 'postgres' | 'redis'; victims: Victim[] }[] = [
  { backend: 'postgres', victims: ['worker', 'postgres', 'worker', 'api', 'worker'] },
  { backend: 'redis', victims: ['flush', 'worker', 'redis', 'worker', 'api'] },
];

describe.each(BACKENDS)('kill -9 with the queue on $backend', ({ backend, victims }) => {
  const random = seeded(SEED);
  const submissions: Submission[] = [];
  let redis: OwnRedis;
  let receiver: Receiver;
  let stack: Stack;
  let people: People;

  beforeAll(async () => {
    const [mailPort, redisPort] = await freePorts(2);
    receiver = new Receiver(mailPort!);
    await receiver.open();
    redis = new OwnRedis(redisPort!);
    if (backend === 'redis') await redis.start();
    stack = await Stack.start({
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      RELAY_INTERVAL_MS: '50',
      SWEEP_INTERVAL_SECONDS: '1',
      SWEEP_AFTER_SECONDS: '5',
      ...(backend === 'redis' && { REDIS_URL: redis.url, ...onGivenPostgres() }),
    });
    people = await signInAll(stack);
  });
  afterAll(async () => {
    await stopAllStacks();
    await receiver?.close();
    await redis?.close();
  });

  /** Whether a part is there to be killed, or to do its work. */
  async function isUp(victim: Victim): Promise<boolean> {
    if (victim === 'redis' || victim === 'flush') return true;
    if (victim === 'postgres') return (await stack.sql('select 1')).length > 0;
    return Boolean(stack.find(victim)) && stack.isReady(victim);
  }

  async function strike(victim: Victim): Promise<void> {
    if (victim === 'flush') return redis.flush();
    if (victim === 'postgres') return void process.kill(stack.findPostgres()!.pid, 'SIGKILL');
    if (victim !== 'redis') return stack.kill(victim);
    await redis.kill();
    await sleep(random() * 1000);
    await redis.start();
  }

  /** Some submissions by all lanes, with one kill in the midst of them. */
  async function round(count: number, victim: Victim | undefined): Promise<void> {
    if (victim) await eventually(`${victim} is up`, () => isUp(victim), 60_000);
    const begin = submissions.length;
    const strikeAt = begin + Math.floor(random() * count);
    let struck: Promise<void> | undefined;
    let next = begin;
    const lane = async () => {
      while (next < begin + count) {
        const index = next++;
        const share = random();
        const kind = share < 0.15 ? 'left' : share < 0.5 ? 'giving-up' : 'insisting';
        if (victim && index === strikeAt) {
          struck = sleep(random() * 30).then(() => strike(victim));
        }
        submissions.push(await submit(people, index, kind));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await struck;
  }

  const openJobs = () =>
    stack.sql<{ job: string; attempts: number }>(
      `select job, attempts from outbox
       where done_at is null and failed_at is null and not_before <= $1`,
      [new Date()],
    );

  it(
    `loses nothing and doubles nothing: ${SUBMISSIONS} submissions, ${KILLS} kills`,
    async () => {
      const began = performance.now();
      for (let kill = 0; kill < KILLS; kill += 1) {
        const sizes = [kill, kill + 1].map((n) => Math.floor((n * SUBMISSIONS) / KILLS));
        await round(sizes[1]! - sizes[0]!, victims[kill % victims.length]);
      }
      const worked = performance.now();
      for (const victim of victims) await eventually(`${victim} is up`, () => isUp(victim), 60_000);
      const up = performance.now();
      await eventually(
        'nothing due is left undone',
        async () => (await openJobs()).length === 0,
        DRAINED_WITHIN_MS,
      );
      const drained = performance.now();

      const found = new Map(
        (
          await find(
            stack,
            submissions.map((one) => one.assignmentId),
          )
        ).map((one) => [one.id, one]),
      );
      const wrong = submissions.filter((one) => !isRight(one));
      expect({ seed: SEED, wrong: wrong.length, first: show(wrong) }).toEqual({
        seed: SEED,
        wrong: 0,
        first: [],
      });
      expect(await stack.sql('select job from outbox where failed_at is not null')).toEqual([]);
      const [slowest] = await stack.sql<{ job: string; seconds: number; attempts: number }>(
        `select job, attempts,
           extract(epoch from done_at - greatest(created_at, not_before))::float as seconds
         from outbox where done_at is not null order by seconds desc limit 1`,
      );
      tell({
        backend,
        submissions: submissions.length,
        acknowledged: submissions.filter((one) => one.responseId).length,
        unacknowledged: submissions.filter((one) => one.kind === 'giving-up' && !one.responseId)
          .length,
        mails: receiver.mails.length,
        'notes that are unknown': [...found.values()].filter((one) => one.notes[0] === 'unknown')
          .length,
        kills: KILLS,
        'seconds of work': (worked - began) / 1000,
        'seconds until all parts are up': (up - worked) / 1000,
        'seconds until all is done': (drained - up) / 1000,
        'slowest job': slowest!.job,
        'its seconds': slowest!.seconds,
        'its deliveries': slowest!.attempts,
      });

      function isRight({ assignmentId, kind, responseId }: Submission): boolean {
        const { responses, summaries, jobs, notes } = found.get(assignmentId)!;
        if (kind === 'left') {
          const mails = receiver.about(assignmentId);
          const isKnown = notes[0] === 'sent' ? mails === 1 : notes[0] === 'unknown' && mails <= 1;
          return responses.length === 0 && notes.length === 1 && isKnown;
        }
        const isAsTold = responseId ? responses[0] === responseId : kind === 'giving-up';
        // Nobody knows whether what was not acknowledged happened, but it did wholly or not at all.
        const isWhole = summaries === responses.length && jobs === responses.length;
        return isAsTold && isWhole && responses.length <= 1;
      }
      function show(some: Submission[]) {
        return some.slice(0, SHOWN).map((one) => ({
          ...one,
          ...found.get(one.assignmentId),
          mails: receiver.about(one.assignmentId),
        }));
      }
    },
    120_000 + SUBMISSIONS * 100 + KILLS * 30_000,
  );

  it('stops as it should afterwards', async () => {
    expect(await stack.stop()).toBe(0);
    expect(stack.leftOver()).toEqual([]);
  });
});

/** A database of the test server's own, as a deployment gives one. */
function onGivenPostgres(): Settings {
  const admin = process.env.TEST_DATABASE_ADMIN_URL!;
  const name = `trellis_test_${process.env.TEST_RUN_ID}_faults_${randomBytes(3).toString('hex')}`;
  // The password that all tests give the role: it belongs to the whole server.
  const app = Object.assign(new URL(admin), {
    username: 'trellis_app',
    password: 'for-tests-only',
    pathname: `/${name}`,
  });
  return { DATABASE_ADMIN_URL: admin, DATABASE_URL: app.href };
}

/** Figures for whoever asked for a size of their own. */
function tell(figures: Record<string, string | number>): void {
  const lines = Object.entries(figures).map(([name, value]) => `  ${name}: ${round1(value)}\n`);
  if (process.env.FAULTS_SUBMISSIONS) process.stderr.write(lines.join(''));
}

const round1 = (value: string | number) =>
  typeof value === 'number' ? Math.round(value * 10) / 10 : value;
