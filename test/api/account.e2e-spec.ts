import { HOUR, MINUTE, systemActor } from '@app/kernel';
import { aClient, aPractice, type BuiltPractice } from '@app/testing';
import {
  auditActions,
  latestMail,
  PASSWORD,
  signInClient,
  signInStaff,
  withPassword,
  withSecondFactor,
} from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';

const NEW_PASSWORD = 'quite another long walk';

describe('accounts', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let browser: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    await withPassword(bench, practice.client);
    browser = bench.portal();
    await signInClient(browser, practice.client);
  });

  const forgot = async () => {
    await bench
      .portal()
      .post('/api/password/forgot')
      .send({ email: practice.client.email })
      .expect(202);
    return (await latestMail(bench, practice.client, 'password-reset')).token!;
  };
  const reset = (token: string, password = NEW_PASSWORD) =>
    bench.portal().post('/api/password/reset').send({ token, password });
  const enter = (email: string, password: string) =>
    bench.portal().post('/api/session/sign-in').send({ email, password });

  it('choose a new password by a mailed link, once, which ends every session', async () => {
    const token = await forgot();
    expect(token.startsWith(`${practice.id}.`)).toBe(true);
    const short = await reset(token, 'too short').expect(400);
    expect(short.body.errors).toEqual([
      { field: 'password', message: 'Please use at least 10 characters' },
    ]);
    await reset(token).expect(204);
    await browser.get('/api/session').expect(401);
    const again = await reset(token).expect(400);
    expect(again.body.code).toBe('LINK_EXPIRED');
    await enter(practice.client.email, PASSWORD).expect(401);
    await enter(practice.client.email, NEW_PASSWORD).expect(200);
  });

  it('cannot use a link that is old, foreign or of the other surface', async () => {
    const token = await forgot();
    const other = await aPractice(bench);
    await reset(token.replace(practice.id, other.id)).expect(400);
    await bench
      .clinic()
      .post('/api/password/reset')
      .send({ token, password: NEW_PASSWORD })
      .expect(400);
    bench.clock.advance(30 * MINUTE);
    const late = await reset(token).expect(400);
    expect(late.body.code).toBe('LINK_EXPIRED');
  });

  it('are not given away by asking for a link', async () => {
    const answer = await bench
      .portal()
      .post('/api/password/forgot')
      .send({ email: 'nobody@example.test' });
    expect([answer.status, answer.text]).toEqual([202, '']);
  });

  it('change their password with the present one, which ends the other sessions', async () => {
    const other = bench.portal();
    await signInClient(other, practice.client);
    const change = (currentPassword: string) =>
      browser.put('/api/account/password').send({ currentPassword, newPassword: NEW_PASSWORD });
    const refused = await change('not this one').expect(400);
    expect(refused.body).toMatchObject({
      code: 'PASSWORD_WRONG',
      errors: [{ field: 'currentPassword' }],
    });
    await change(PASSWORD).expect(204);
    await browser.get('/api/session').expect(200);
    await other.get('/api/session').expect(401);
    await enter(practice.client.email, NEW_PASSWORD).expect(200);
  });

  it('change their address once the new one is confirmed, and the old one is told', async () => {
    const { client } = practice;
    const email = `new-${client.email}`;
    const change = (password: string) =>
      browser.post('/api/account/email').send({ email, password });
    await change('not this one').expect(400);
    await change(PASSWORD).expect(202);
    const { token } = await latestMail(bench, client, 'email-change');
    // Whoever reads the new mailbox gains nothing by the link alone.
    await bench.portal().post('/api/account/email/confirm').send({ token }).expect(401);
    await enter(client.email, PASSWORD).expect(200);

    await browser.post('/api/account/email/confirm').send({ token }).expect(204);
    await browser.post('/api/account/email/confirm').send({ token }).expect(400);
    await enter(client.email, PASSWORD).expect(401);
    await enter(email, PASSWORD).expect(200);
    expect(await latestMail(bench, client, 'email-changed')).toMatchObject({
      oldEmail: client.email,
    });
    expect(await auditActions(bench, practice.id)).toEqual(
      expect.arrayContaining(['email.change-asked', 'email.changed']),
    );
  });

  it('cannot take an address that someone of the practice has', async () => {
    const { therapist, client } = practice;
    const { email } = await aClient(bench, practice.id, { therapist });
    await browser.post('/api/account/email').send({ email, password: PASSWORD }).expect(202);
    const { token } = await latestMail(bench, client, 'email-change');
    const answer = await browser.post('/api/account/email/confirm').send({ token }).expect(409);
    expect(answer.body.code).toBe('EMAIL_TAKEN');
    await enter(client.email, PASSWORD).expect(200);
  });

  it('sign out here, and everywhere', async () => {
    const [second, third] = [bench.portal(), bench.portal()];
    await signInClient(second, practice.client);
    await signInClient(third, practice.client);
    await second.delete('/api/session').expect(204);
    await second.get('/api/session').expect(401);
    await browser.get('/api/session').expect(200);
    await third.delete('/api/sessions').expect(204);
    await browser.get('/api/session').expect(401);
    await third.get('/api/session').expect(401);
  });

  it('stay signed in while they are there, and not much longer', async () => {
    const later = async (minutes: number) => {
      bench.clock.advance(minutes * MINUTE);
      return (await browser.get('/api/session')).status;
    };
    for (let i = 0; i < 3; i += 1) expect(await later(29)).toBe(200);
    const { body } = await browser.post('/api/session/extend').expect(200);
    expect(body).toEqual({
      expiresAt: new Date(bench.clock.now().getTime() + 30 * MINUTE).toISOString(),
    });
    expect(await later(30)).toBe(401);
  });

  it('sign in again after twelve hours, however busy', async () => {
    for (let hours = 0; hours < 11.5; hours += 0.4) {
      bench.clock.advance(0.4 * HOUR);
      await browser.get('/api/session').expect(200);
    }
    bench.clock.advance(0.4 * HOUR);
    await browser.get('/api/session').expect(401);
  });

  it('of staff end sooner', async () => {
    await withPassword(bench, practice.therapist);
    const { secret } = await withSecondFactor(bench, practice.therapist);
    const clinic = bench.clinic();
    await signInStaff(bench, clinic, practice.therapist, secret);
    bench.clock.advance(14 * MINUTE);
    await clinic.get('/api/session').expect(200);
    bench.clock.advance(15 * MINUTE);
    await clinic.get('/api/session').expect(401);
  });

  it('note that they were seen once a minute at most', async () => {
    const seen = async () => {
      await browser.get('/api/session').expect(200);
      return bench.practice.transaction(systemActor(practice.id, 'test'), async (tx) => {
        const [row] = await tx.query<{ seen_at: Date }[]>(
          'select seen_at from sessions where practice_id = $1 and revoked_at is null',
          [practice.id],
        );
        return row!.seen_at.getTime();
      });
    };
    const first = await seen();
    bench.clock.advance(MINUTE - 1);
    expect(await seen()).toBe(first);
    bench.clock.advance(1);
    expect(await seen()).toBe(first + MINUTE);
  });
});
