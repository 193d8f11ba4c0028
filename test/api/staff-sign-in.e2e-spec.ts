import { MINUTE, SECOND } from '@app/kernel';
import { aMember, aPractice, type BuiltPractice } from '@app/testing';
import {
  auditActions,
  codeOf,
  PASSWORD,
  signInStaff,
  withPassword,
  withSecondFactor,
} from './accounts';
import { type ApiBench, startApiBench } from './api-bench';

describe('staff sign in', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    await withPassword(bench, practice.therapist);
    bench.clock.advance(2 * MINUTE);
  });

  it('sets up a second factor at the first sign-in', async () => {
    const browser = bench.clinic();
    const { email, name, actor } = practice.therapist;
    const first = await browser.post('/api/session/sign-in').send({ email, password: PASSWORD });
    expect([first.status, first.body]).toEqual([200, { state: 'enrol' }]);

    // Half signed in reaches nothing but the second factor.
    const early = await browser.get('/api/session').expect(401);
    expect(early.body).toMatchObject({ code: 'SECOND_FACTOR_NEEDED', step: 'enrol' });

    const { body } = await browser.post('/api/session/enrolment').expect(200);
    expect(body.otpauthUrl).toContain(`secret=${body.secret}`);
    expect(body.qrSvg).toMatch(/^<svg/);
    await browser.post('/api/session/enrolment/confirm').send({ code: '000000' }).expect(401);
    const code = codeOf(bench, body.secret);
    const done = await browser.post('/api/session/enrolment/confirm').send({ code }).expect(200);
    expect(done.body.recoveryCodes).toHaveLength(10);

    const session = await browser.get('/api/session').expect(200);
    expect(session.body).toMatchObject({
      member: { id: actor.memberId, name, roles: ['therapist'] },
      practice: { id: practice.id, name: practice.name, isDemo: false },
      mode: 'demo',
    });
    expect(session.body.permissions).toContain('assignment:create');
    expect(await auditActions(bench, practice.id)).toEqual([
      'session.password-accepted',
      'session.sign-in-failed',
      'second-factor.set-up',
      'session.signed-in',
    ]);
  });

  it('takes each code of the app once', async () => {
    const { secret } = await withSecondFactor(bench, practice.therapist);
    bench.clock.advance(MINUTE);
    const code = codeOf(bench, secret);
    const { email } = practice.therapist;
    const [one, two] = [bench.clinic(), bench.clinic()];
    for (const browser of [one, two]) {
      const { body } = await browser
        .post('/api/session/sign-in')
        .send({ email, password: PASSWORD });
      expect(body).toEqual({ state: 'totp' });
    }
    const first = await one.post('/api/session/totp').send({ code }).expect(200);
    expect(first.body.member.id).toBe(practice.therapist.actor.memberId);
    const replay = await two.post('/api/session/totp').send({ code }).expect(401);
    expect(replay.body.code).toBe('CODE_WRONG');
    // The step before the one that was used is gone as well.
    bench.clock.advance(-30 * SECOND);
    await two
      .post('/api/session/totp')
      .send({ code: codeOf(bench, secret) })
      .expect(401);
    bench.clock.advance(90 * SECOND);
    await two
      .post('/api/session/totp')
      .send({ code: codeOf(bench, secret) })
      .expect(200);
  });

  it('takes each recovery code once', async () => {
    const { recoveryCodes } = await withSecondFactor(bench, practice.therapist);
    const { email } = practice.therapist;
    const use = async (code: string) => {
      const browser = bench.clinic();
      await browser.post('/api/session/sign-in').send({ email, password: PASSWORD }).expect(200);
      return browser.post('/api/session/recovery-code').send({ code });
    };
    expect((await use(recoveryCodes[0]!.toLowerCase())).status).toBe(200);
    expect((await use(recoveryCodes[0]!)).status).toBe(401);
    expect((await use(recoveryCodes[1]!)).status).toBe(200);
  });

  it('gives a new token at each step, and ends the old one', async () => {
    const { secret } = await withSecondFactor(bench, practice.therapist);
    bench.clock.advance(MINUTE);
    const browser = bench.clinic();
    const { email } = practice.therapist;
    const half = await browser.post('/api/session/sign-in').send({ email, password: PASSWORD });
    const full = await browser.post('/api/session/totp').send({ code: codeOf(bench, secret) });
    const [before, after] = [half, full].map(
      ({ headers }) => (headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!,
    );
    expect(before).not.toBe(after);
    await bench.clinic().get('/api/session').set('cookie', after!).expect(200);
    await bench.clinic().delete('/api/session').set('cookie', before!).expect(401);
  });

  it('answers alike, and after the same time, whatever was wrong', async () => {
    const { email } = practice.therapist;
    const attempts = [
      { email, password: 'not the password' },
      { email: 'nobody@example.test', password: PASSWORD },
      { email: practice.client.email, password: PASSWORD },
    ];
    const answers = [];
    const times = [];
    for (const attempt of attempts) {
      const started = performance.now();
      const answer = await bench.clinic().post('/api/session/sign-in').send(attempt);
      times.push(performance.now() - started);
      expect(answer.headers['set-cookie']).toBeUndefined();
      answers.push([answer.status, { ...answer.body, requestId: '' }]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]![0]).toBe(401);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(299);
  });

  it('lets a deactivated member in no more, nor stay', async () => {
    const { secret } = await withSecondFactor(bench, practice.therapist);
    const browser = bench.clinic();
    await signInStaff(bench, browser, practice.therapist, secret);
    await browser.get('/api/session').expect(200);
    await bench.practice.transaction(
      { kind: 'system', practiceId: practice.id, name: 'test' },
      (tx) =>
        tx.query(`update members set status = 'deactivated' where practice_id = $1 and id = $2`, [
          practice.id,
          practice.therapist.actor.memberId,
        ]),
    );
    await browser.get('/api/session').expect(401);
    const { email } = practice.therapist;
    await browser.post('/api/session/sign-in').send({ email, password: PASSWORD }).expect(401);
  });

  it('asks which practice is meant only when the password fits in several', async () => {
    const other = await aPractice(bench);
    const third = await aPractice(bench);
    const { email } = practice.therapist;
    const same = await aMember(bench, other.id, { roles: ['therapist'], email });
    const another = await aMember(bench, third.id, { roles: ['therapist'], email });
    await withPassword(bench, same);
    await withPassword(bench, another, 'an entirely different one');

    const browser = bench.clinic();
    const choice = await browser.post('/api/session/sign-in').send({ email, password: PASSWORD });
    expect(choice.body.state).toBe('choose');
    expect(choice.body.practices).toHaveLength(2);
    expect(choice.body.practices).toContainEqual({ id: other.id, name: other.name });
    expect(choice.headers['set-cookie']).toBeUndefined();

    const chosen = { email, password: PASSWORD, practiceId: other.id };
    const entered = await browser.post('/api/session/sign-in').send(chosen);
    expect(entered.body).toEqual({ state: 'enrol' });
    await browser
      .post('/api/session/sign-in')
      .send({ ...chosen, practiceId: third.id })
      .expect(401);
  });

  it('waits longer after each failure, and forgives after a success', async () => {
    const { email } = practice.therapist;
    const browser = bench.clinic();
    const tryWith = (password: string) =>
      browser.post('/api/session/sign-in').send({ email, password });
    for (let i = 0; i < 5; i += 1) expect((await tryWith('wrong')).status).toBe(401);
    const refused = await tryWith(PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('1');
    bench.clock.advance(SECOND);
    expect((await tryWith('wrong')).status).toBe(401);
    const longer = await tryWith(PASSWORD);
    expect(longer.headers['retry-after']).toBe('2');
    bench.clock.advance(2 * SECOND);
    expect((await tryWith(PASSWORD)).status).toBe(200);
    expect((await tryWith('wrong')).status).toBe(401);
  });
});
