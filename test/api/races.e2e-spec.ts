import { setTimeout } from 'node:timers/promises';
import type { Tx } from '@app/database';
import { ClientDetailsService } from '@app/domain/clients';
import { SessionsService } from '@app/domain/sessions';
import { MINUTE, newId, SECOND, systemActor } from '@app/kernel';
import {
  anAssignment,
  aPractice,
  aResponse,
  type BuiltMember,
  type BuiltPractice,
  saveAnswers,
} from '@app/testing';
import { auditActions, codeOf, latestMail, withPassword, withSecondFactor } from './accounts';
import { aNewClient } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

const NEW_PASSWORD = 'quite another long walk';

/** What is good once is good once, however many ask at the same moment. */
describe('requests at the same moment', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;
  let portal: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    clinic = await signedIn(bench, practice.therapist);
    portal = await signedIn(bench, practice.client);
  });

  const assigned = () => anAssignment(bench, practice.therapist.actor, practice.client.actor);
  const handedIn = () => aResponse(bench, practice.therapist.actor, practice.client.actor);

  /** Five requests at the same moment; their statuses, sorted. */
  const race = async (send: (index: number) => PromiseLike<{ status: number }>) => {
    const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => send(index)));
    return answers.map(({ status }) => status).toSorted();
  };
  const count = (sql: string, ...parameters: unknown[]) =>
    bench.practice.transaction(systemActor(practice.id, 'test'), async (tx) => {
      const [row] = await tx.query<{ count: number }[]>(`select count(*)::int ${sql}`, parameters);
      return row!.count;
    });
  const liveSessions = (accountId: string) =>
    count(
      `from sessions where account_id = $1 and revoked_at is null and step = 'full'`,
      accountId,
    );
  const audited = async (action: string) =>
    (await auditActions(bench, practice.id)).filter((one) => one === action).length;

  /** The answer to a request during which a job does something to the same row, and is quicker. */
  const overtaken = async (
    job: (tx: Tx) => Promise<unknown>,
    send: () => PromiseLike<{ status: number; body: { code?: string } }>,
  ) => {
    const waits = `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    const sent = await bench.practice.transaction(systemActor(practice.id, 'test'), async (tx) => {
      await job(tx);
      const answer = Promise.resolve(send());
      for (let tries = 0; tries < 200; tries += 1) {
        if ((await bench.dataSource.query<unknown[]>(waits)).length > 0) return { answer };
        await setTimeout(20);
      }
      throw new Error('the request waited for nothing');
    });
    return sent.answer;
  };

  /** A browser in which a member has given their password, and no more. */
  const halfIn = async ({ actor }: BuiltMember, step: 'totp' | 'enrol') => {
    const { practiceId, memberId: accountId } = actor;
    const value = await bench.practice.transaction(systemActor(practiceId, 'test'), (tx) =>
      bench.get(SessionsService).open(tx, { surface: 'clinic', practiceId, accountId, step }),
    );
    return bench.clinic().set('cookie', `trellis-clinic=${value}`);
  };

  it.each([
    ['five sign-ins', 5],
    ['one sign-in', 1],
  ])('take a code of the app once, from %s', async (_, many) => {
    const { therapist } = practice;
    const { secret } = await withSecondFactor(bench, therapist);
    await clinic.delete('/api/sessions').expect(204);
    bench.clock.advance(MINUTE);
    const browsers = await Promise.all(
      Array.from({ length: many }, () => halfIn(therapist, 'totp')),
    );
    const code = codeOf(bench, secret);
    expect(
      await race((index) => browsers[index % many]!.post('/api/session/totp').send({ code })),
    ).toEqual([200, 401, 401, 401, 401]);
    expect(await liveSessions(therapist.actor.memberId)).toBe(1);
  });

  it('take a recovery code once', async () => {
    const { recoveryCodes } = await withSecondFactor(bench, practice.therapist);
    const browsers = await Promise.all(
      Array.from({ length: 5 }, () => halfIn(practice.therapist, 'totp')),
    );
    const code = recoveryCodes[0];
    expect(
      await race((index) => browsers[index]!.post('/api/session/recovery-code').send({ code })),
    ).toEqual([200, 401, 401, 401, 401]);
  });

  it('take a mailed code once', async () => {
    const { client } = practice;
    await portal.delete('/api/sessions').expect(204);
    const browser = bench.portal();
    await browser.post('/api/session/code').send({ email: client.email }).expect(202);
    const { code } = await latestMail(bench, client, 'sign-in-code');
    const statuses = await race(() => browser.post('/api/session/code/redeem').send({ code }));
    expect(statuses).toEqual([200, 401, 401, 401, 401]);
    expect(await liveSessions(client.actor.clientId)).toBe(1);
  });

  it('count every guess at a mailed code', async () => {
    const { client } = practice;
    const browser = bench.portal();
    await browser.post('/api/session/code').send({ email: client.email }).expect(202);
    const { code } = await latestMail(bench, client, 'sign-in-code');
    const wrong = code === '000000' ? '000001' : '000000';
    await race(() => browser.post('/api/session/code/redeem').send({ code: wrong }));
    bench.clock.advance(30 * SECOND);
    await browser.post('/api/session/code/redeem').send({ code }).expect(401);
  });

  it('set up one second factor', async () => {
    const { owner } = practice;
    const browsers = await Promise.all(Array.from({ length: 5 }, () => halfIn(owner, 'enrol')));
    const { body } = await browsers[0]!.post('/api/session/enrolment').expect(200);
    const code = codeOf(bench, body.secret as string);
    expect(
      await race((index) => browsers[index]!.post('/api/session/enrolment/confirm').send({ code })),
    ).toEqual([200, 401, 401, 401, 401]);
    const { memberId } = owner.actor;
    const own = 'from credentials where account_id = $1 and kind = $2';
    expect(await count(own, memberId, 'totp')).toBe(1);
    expect(await count(own, memberId, 'recovery-code')).toBe(10);
    expect(await liveSessions(memberId)).toBe(1);
  });

  it('begin one second factor', async () => {
    for (let round = 0; round < 4; round += 1) {
      practice = await aPractice(bench);
      const { owner } = practice;
      const browser = await halfIn(owner, 'enrol');
      expect(await race(() => browser.post('/api/session/enrolment'))).toEqual(Array(5).fill(200));
      // Of several, the one that is confirmed need not be the one that is on the screen.
      const begun = `from credentials where account_id = $1 and kind = 'totp'`;
      expect(await count(begun, owner.actor.memberId)).toBe(1);
    }
  });

  it('leave the address of a client who joins meanwhile', async () => {
    const owner = await signedIn(bench, practice.owner);
    const client = aNewClient(practice.therapist.actor.memberId);
    await owner.post('/api/clients').send(client).expect(201);
    const { id, name, zone, email } = client;
    const path = `/api/clients/${id}/details`;
    const answer = await overtaken(
      (tx) => bench.get(ClientDetailsService).join(tx, practice.id, id, true),
      // Without an address.
      () => owner.put(path).send({ name, zone }),
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'EMAIL_THEIRS']);
    expect((await owner.get(path)).body).toMatchObject({ email, portal: 'joined' });
  });

  it('keep an opt-out that another window makes meanwhile', async () => {
    const off = 'update clients set has_reminders = false where id = $1';
    const answer = await overtaken(
      (tx) => tx.query(off, [practice.client.actor.clientId]),
      () => portal.put('/api/preferences').send({ isWelcomed: true }),
    );
    expect(answer.body).toEqual({ isWelcomed: true, hasReminders: false, language: 'en' });
    expect((await portal.get('/api/preferences')).body).toEqual(answer.body);
  });

  it('follow a mailed link once', async () => {
    const { client } = practice;
    await withPassword(bench, client);
    await bench.portal().post('/api/password/forgot').send({ email: client.email }).expect(202);
    const link = await latestMail(bench, client, 'password-reset');
    const reset = { token: link.token, password: NEW_PASSWORD };
    expect(await race(() => bench.portal().post('/api/password/reset').send(reset))).toEqual([
      204, 400, 400, 400, 400,
    ]);
    const browser = await signedIn(bench, client);
    const change = { email: `x-${client.email}`, password: NEW_PASSWORD };
    await browser.post('/api/account/email').send(change).expect(202);
    const { token } = await latestMail(bench, client, 'email-change');
    const confirm = () => browser.post('/api/account/email/confirm').send({ token });
    expect(await race(confirm)).toEqual([204, 400, 400, 400, 400]);
  });

  it('keep one of five answers to a step, and tell the others', async () => {
    const id = await assigned();
    const save = () =>
      portal.put(`/api/assignments/${id}/answers/eyes-rested`).send({
        writeId: newId(),
        revision: 0,
        value: 'the lamp',
        isSkipped: false,
      });
    expect(await race(save)).toEqual([200, 409, 409, 409, 409]);
    const { body } = await portal.get(`/api/assignments/${id}`);
    expect(body.response.answers).toMatchObject([{ stepId: 'eyes-rested', revision: 1 }]);
  });

  it('hand in, set aside or take back: one of them', async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = await assigned();
      await saveAnswers(bench, practice.client.actor, id);
      const path = `/api/assignments/${id}`;
      const answers = await Promise.all([
        portal.post(`${path}/submit`).send({ id: newId() }),
        portal.post(`${path}/outcome`).send({ id: newId(), outcome: 'not-now' }),
        clinic.post(`${path}/withdraw`),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
      const won = answers.findIndex(({ status }) => status === 200);
      const { body } = await clinic.get(path).expect(200);
      expect([body.status, body.outcome]).toEqual(
        [
          ['closed', 'done'],
          ['closed', 'not-now'],
          ['withdrawn', null],
        ][won],
      );
    }
  });

  it('review and take back once', async () => {
    const { responseId } = await handedIn();
    const open = await assigned();
    const all = Array(5).fill(200);
    expect(await race(() => clinic.post(`/api/responses/${responseId}/review`))).toEqual(all);
    expect(await audited('response.reviewed')).toBe(1);
    expect(await race(() => clinic.post(`/api/assignments/${open}/withdraw`))).toEqual(all);
    expect(await audited('assignment.withdrawn')).toBe(1);
  });
});
