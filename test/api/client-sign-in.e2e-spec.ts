import { MINUTE, systemActor } from '@app/kernel';
import { aClient, aPractice, type BuiltPractice } from '@app/testing';
import { latestMail, mailCount, PASSWORD, withPassword } from './accounts';
import { type ApiBench, startApiBench } from './api-bench';

describe('clients sign in', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
  });

  const ask = async (email: string) => {
    const browser = bench.portal();
    const answer = await browser.post('/api/session/code').send({ email });
    expect([answer.status, answer.text]).toEqual([202, '']);
    return browser;
  };
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

  it('by password', async () => {
    await withPassword(bench, practice.client);
    const browser = bench.portal();
    const { email, name, actor } = practice.client;
    const answer = await browser.post('/api/session/sign-in').send({ email, password: PASSWORD });
    expect([answer.status, answer.body]).toEqual([200, { state: 'signed-in' }]);
    const session = await browser.get('/api/session').expect(200);
    expect(session.body).toEqual({
      client: { id: actor.clientId, name, language: 'en' },
      practice: { name: practice.name, isDemo: false },
      isWelcomed: false,
      isBack: false,
      expiresAt: new Date(bench.clock.now().getTime() + 30 * MINUTE).toISOString(),
      mode: 'demo',
    });
  });

  it('by a mailed code, once', async () => {
    const browser = await ask(practice.client.email);
    const { code } = await latestMail(bench, practice.client, 'sign-in-code');
    const spaced = `${code!.slice(0, 3)} ${code!.slice(3)}`;
    const answer = await browser.post('/api/session/code/redeem').send({ code: spaced });
    expect([answer.status, answer.body]).toEqual([200, { state: 'signed-in' }]);
    await browser.get('/api/session').expect(200);
    await browser.post('/api/session/code/redeem').send({ code }).expect(401);
  });

  it('with a code only in the browser that asked', async () => {
    const browser = await ask(practice.client.email);
    const { code } = await latestMail(bench, practice.client, 'sign-in-code');
    const elsewhere = await bench.portal().post('/api/session/code/redeem').send({ code });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([401, 'CODE_WRONG']);
    const another = await ask(practice.client.email);
    await another.post('/api/session/code/redeem').send({ code }).expect(401);
    await browser.post('/api/session/code/redeem').send({ code }).expect(200);
  });

  it('not after five wrong codes, nor after ten minutes', async () => {
    const guessed = await ask(practice.client.email);
    const first = await latestMail(bench, practice.client, 'sign-in-code');
    for (let i = 0; i < 5; i += 1) {
      const code = wrong(first.code!);
      await guessed.post('/api/session/code/redeem').send({ code }).expect(401);
    }
    bench.clock.advance(MINUTE);
    await guessed.post('/api/session/code/redeem').send({ code: first.code }).expect(401);

    const slow = await ask(practice.client.email);
    const { code } = await latestMail(bench, practice.client, 'sign-in-code');
    bench.clock.advance(10 * MINUTE);
    await slow.post('/api/session/code/redeem').send({ code }).expect(401);
  });

  it('without learning whose address it is', async () => {
    const known = await ask(practice.client.email);
    const unknown = await ask('nobody@example.test');
    const answers = [];
    for (const browser of [known, unknown]) {
      const { code } = await latestMail(bench, practice.client, 'sign-in-code');
      const answer = await browser.post('/api/session/code/redeem').send({ code: wrong(code!) });
      answers.push([answer.status, { ...answer.body, requestId: '' }]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('not by mail where they switched that off', async () => {
    const { therapist } = practice;
    const discreet = await aClient(bench, practice.id, { therapist, hasEmailSignIn: false });
    await ask(discreet.email);
    expect(await mailCount(bench, discreet, 'sign-in-code')).toBe(0);
  });

  it('without a flood of mail', async () => {
    const { email } = practice.client;
    for (let i = 0; i < 5; i += 1) await ask(email);
    const again = await bench.portal().post('/api/session/code').send({ email });
    expect([again.status, again.body.code]).toEqual([429, 'TOO_MANY_TRIES']);
    expect(await mailCount(bench, practice.client, 'sign-in-code')).toBe(5);
    // An address that nobody has is answered alike.
    const nobody = 'nobody.at.all@example.test';
    for (let i = 0; i < 5; i += 1) await ask(nobody);
    const none = await bench.portal().post('/api/session/code').send({ email: nobody });
    expect(none.status).toBe(429);
  });

  it('and never by mail where mail is not private', async () => {
    const { client } = await aPractice(bench);
    await withPassword(bench, client);
    await bench.practice.transaction(systemActor(client.actor.practiceId, 'test'), (tx) =>
      tx.query('update clients set has_email_sign_in = false where id = $1', [
        client.actor.clientId,
      ]),
    );
    await ask(client.email);
    await bench.portal().post('/api/password/forgot').send({ email: client.email }).expect(202);
    expect(await mailCount(bench, client, 'sign-in-code')).toBe(0);
    expect(await mailCount(bench, client, 'password-reset')).toBe(0);
  });

  it('choosing the practice where an address belongs to several', async () => {
    const other = await aPractice(bench);
    const { email } = practice.client;
    const same = await aClient(bench, other.id, { therapist: other.therapist, email });
    const browser = await ask(email);
    const { code } = await latestMail(bench, same, 'sign-in-code');
    const choice = await browser.post('/api/session/code/redeem').send({ code }).expect(200);
    expect(choice.body.state).toBe('choose');
    expect(choice.body.practices).toHaveLength(2);
    const chosen = { code, practiceId: other.id };
    await browser.post('/api/session/code/redeem').send(chosen).expect(200);
    const session = await browser.get('/api/session').expect(200);
    expect(session.body.client.id).toBe(same.actor.clientId);
  });

  it('on their own surface only', async () => {
    await withPassword(bench, practice.client);
    const browser = bench.portal();
    const { email } = practice.client;
    const { headers } = await browser
      .post('/api/session/sign-in')
      .send({ email, password: PASSWORD });
    const [cookie] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^trellis-portal=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const value = cookie!.split(';')[0]!.split('=')[1]!;
    const foreign = bench.clinic().get('/api/session').set('cookie', `trellis-clinic=${value}`);
    await foreign.expect(401);
  });
});
