import { SessionsService } from '@app/domain/sessions';
import { MINUTE, newId, systemActor } from '@app/kernel';
import {
  aMember,
  anAssignment,
  aPractice,
  aResponse,
  type BuiltMember,
  type BuiltPractice,
} from '@app/testing';
import {
  auditActions,
  codeOf,
  latestMail,
  PASSWORD,
  withPassword,
  withSecondFactor,
} from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

const NEW_PASSWORD = 'quite another long walk';

/** What the other specs leave out: each endpoint's answer whole, and its conflicts. */
describe('endpoints', () => {
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

  const audited = async (action: string) =>
    (await auditActions(bench, practice.id)).filter((one) => one === action).length;

  /** A browser in which a member has given their password, and no more. */
  const halfIn = async ({ actor }: BuiltMember, step: 'totp' | 'enrol') => {
    const { practiceId, memberId: accountId } = actor;
    const value = await bench.practice.transaction(systemActor(practiceId, 'test'), (tx) =>
      bench.get(SessionsService).open(tx, { surface: 'clinic', practiceId, accountId, step }),
    );
    return bench.clinic().set('cookie', `trellis-clinic=${value}`);
  };

  describe('of the clinic', () => {
    it('list the exercises, and show each with its care', async () => {
      const { body: cards } = await clinic.get('/api/exercises').expect(200);
      expect(cards.length).toBeGreaterThan(1);
      for (const card of cards) {
        const { caution, keywords, isFavourite, isOwn, sort, languages, atLeastDays, ...shown } =
          card;
        const { body: whole } = await clinic.get(`/api/exercises/${card.id}`).expect(200);
        expect(whole).toMatchObject(shown);
        expect(whole.steps.length).toBeGreaterThan(0);
        expect(whole.care.caution ?? null).toBe(caution);
        expect(keywords.length).toBeGreaterThan(0);
        expect([isFavourite, isOwn]).toEqual([false, false]);
        const holdsMeasure = whole.steps.some(({ kind }: { kind: string }) => kind === 'measure');
        expect(sort === 'measure').toBe(holdsMeasure);
        if (!holdsMeasure) expect(atLeastDays).toBeNull();
        expect(languages[0]).toBe('en');
      }
      const { body: again } = await (
        await signedIn(bench, practice.therapist)
      ).get('/api/exercises');
      expect(again).toEqual(cards);
    });

    it('show a client and their assignments, newest first', async () => {
      const { clientId } = practice.client.actor;
      const client = await clinic.get(`/api/clients/${clientId}`).expect(200);
      expect(client.body).toMatchObject({
        id: clientId,
        name: practice.client.name,
        zone: 'Europe/London',
        status: 'active',
        hasReminders: true,
      });
      const first = await assigned();
      bench.clock.advance(MINUTE);
      const second = await assigned();
      const list = await clinic.get(`/api/clients/${clientId}/assignments`).expect(200);
      expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([second, first]);
      const one = await clinic.get(`/api/assignments/${second}`).expect(200);
      expect(one.body).toEqual(list.body.items[0]);
      expect(one.body).toMatchObject({ status: 'open', outcome: null, closedAt: null });
    });

    it('take nothing back that was handed in', async () => {
      const { assignmentId } = await handedIn();
      const late = await clinic.post(`/api/assignments/${assignmentId}/withdraw`);
      expect([late.status, late.body.code]).toEqual([409, 'ASSIGNMENT_CLOSED']);
      const kept = await clinic.get(`/api/assignments/${assignmentId}`).expect(200);
      expect(kept.body).toMatchObject({ status: 'closed', outcome: 'done' });
    });

    it('mark a response as read once for each member', async () => {
      const { responseId } = await handedIn();
      const first = await clinic.post(`/api/responses/${responseId}/review`).expect(200);
      bench.clock.advance(MINUTE);
      const again = await clinic.post(`/api/responses/${responseId}/review`).expect(200);
      expect(again.body).toEqual(first.body);
      const { body } = await clinic.get(`/api/responses/${responseId}`).expect(200);
      expect(body).toEqual(first.body);
      expect(await audited('response.reviewed')).toBe(1);
      expect(await audited('response.read')).toBe(1);
    });

    it('list responses and summaries, newest first, as each shows alone', async () => {
      const one = await handedIn();
      bench.clock.advance(MINUTE);
      const two = await handedIn();
      const path = `/api/clients/${practice.client.actor.clientId}`;
      const { body: responses } = await clinic.get(`${path}/responses`).expect(200);
      expect(responses.items.map(({ id }: { id: string }) => id)).toEqual([
        two.responseId,
        one.responseId,
      ]);
      const { body: whole } = await clinic.get(`/api/responses/${two.responseId}`);
      expect(whole).toMatchObject(responses.items[0]);
      const { body: summaries } = await clinic.get(`${path}/summaries`).expect(200);
      expect(summaries.items).toHaveLength(2);
      const [latest] = summaries.items;
      const { body: summary } = await clinic.get(`/api/summaries/${latest.id}`).expect(200);
      expect(summary).toEqual(latest);
      expect(summary.responseId).toBe(two.responseId);
    });

    it('extend, end and end all sessions', async () => {
      const other = await signedIn(bench, practice.therapist);
      bench.clock.advance(14 * MINUTE);
      const { body } = await clinic.post('/api/session/extend').expect(200);
      expect(body).toEqual({
        expiresAt: new Date(bench.clock.now().getTime() + 15 * MINUTE).toISOString(),
      });
      const end = await clinic.delete('/api/session').expect(204);
      expect(String(end.headers['set-cookie'])).toMatch(
        /^trellis-clinic=;.*Expires=Thu, 01 Jan 1970/,
      );
      await clinic.get('/api/session').expect(401);
      const third = await signedIn(bench, practice.therapist);
      await other.delete('/api/sessions').expect(204);
      await third.get('/api/session').expect(401);
    });

    it('change the password and the address of staff', async () => {
      const { therapist } = practice;
      await withPassword(bench, therapist);
      const change = (newPassword: string) =>
        clinic.put('/api/account/password').send({ currentPassword: PASSWORD, newPassword });
      const short = await change('too short');
      expect([short.status, short.body.errors]).toEqual([
        400,
        [{ field: 'newPassword', message: 'Please use at least 12 characters' }],
      ]);
      await change(NEW_PASSWORD).expect(204);
      const email = `new-${therapist.email}`;
      await clinic.post('/api/account/email').send({ email, password: NEW_PASSWORD }).expect(202);
      const { token } = await latestMail(bench, therapist, 'email-change');
      await clinic.post('/api/account/email/confirm').send({ token }).expect(204);
      const entered = await bench
        .clinic()
        .post('/api/session/sign-in')
        .send({ email, password: NEW_PASSWORD });
      expect([entered.status, entered.body]).toEqual([200, { state: 'enrol' }]);
    });

    it('let staff reset a password, and still ask for the second factor', async () => {
      const { therapist } = practice;
      await withPassword(bench, therapist);
      const { secret } = await withSecondFactor(bench, therapist);
      const { email } = therapist;
      await bench.clinic().post('/api/password/forgot').send({ email }).expect(202);
      const { token } = await latestMail(bench, therapist, 'password-reset');
      const reset = { token, password: NEW_PASSWORD };
      await bench.clinic().post('/api/password/reset').send(reset).expect(204);
      await clinic.get('/api/session').expect(401);
      const browser = bench.clinic();
      const half = await browser
        .post('/api/session/sign-in')
        .send({ email, password: NEW_PASSWORD });
      expect(half.body).toEqual({ state: 'totp' });
      bench.clock.advance(MINUTE);
      await browser
        .post('/api/session/totp')
        .send({ code: codeOf(bench, secret) })
        .expect(200);
    });

    it('show the second factor that was begun again, and set it up once', async () => {
      const browser = await halfIn(practice.owner, 'enrol');
      const first = await browser.post('/api/session/enrolment').expect(200);
      const second = await browser.post('/api/session/enrolment').expect(200);
      const confirm = (secret: string) =>
        browser.post('/api/session/enrolment/confirm').send({ code: codeOf(bench, secret) });
      expect(second.body.secret).toBe(first.body.secret);
      await confirm(second.body.secret as string).expect(200);
    });
  });

  describe('of the portal', () => {
    it('remember the step on the screen, and no step that is not there', async () => {
      const id = await assigned();
      const place = (stepId: string) =>
        portal.put(`/api/assignments/${id}/position`).send({ stepId });
      await place('eyes-rested').expect(204);
      const unknown = await place('no-such-step');
      expect([unknown.status, unknown.body.code]).toEqual([400, 'STEP_UNKNOWN']);
      const { body } = await portal.get(`/api/assignments/${id}`).expect(200);
      expect(body.response).toMatchObject({ state: 'draft', currentStepId: 'eyes-rested' });
      expect((await portal.get('/api/today')).body.ready).toMatchObject([{ isStarted: true }]);
    });

    it.each(['not-now', 'too-much', 'not-private-here', 'done-on-paper'])(
      'set aside as %s, and are closed then',
      async (outcome) => {
        const id = await assigned();
        const write = { id: newId(), outcome };
        const aside = (body: object) => portal.post(`/api/assignments/${id}/outcome`).send(body);
        const { body } = await aside(write).expect(200);
        expect(body).toMatchObject({ id, status: 'closed', outcome });
        expect((await aside(write).expect(200)).body).toEqual(body);
        const other = outcome === 'not-now' ? 'too-much' : 'not-now';
        expect((await aside({ ...write, outcome: other })).body.code).toBe('WRITE_ID_REUSED');
        expect((await aside({ id: newId(), outcome })).body.code).toBe('RESPONSE_SUBMITTED');
        const late = await portal.post(`/api/assignments/${id}/submit`).send({ id: newId() });
        expect([late.status, late.body.code]).toEqual([409, 'RESPONSE_SUBMITTED']);
        expect((await portal.get('/api/today')).body.ready).toEqual([]);
      },
    );

    it('change nothing that was handed in', async () => {
      const { assignmentId } = await handedIn();
      const path = `/api/assignments/${assignmentId}`;
      const { body: before } = await portal.get(path).expect(200);
      expect(before.response).toMatchObject({ state: 'submitted' });
      const answer = { writeId: newId(), revision: 1, value: 'new', isSkipped: false };
      for (const late of [
        portal.put(`${path}/answers/eyes-rested`).send(answer),
        portal.put(`${path}/position`).send({ stepId: 'eyes-rested' }),
        portal.post(`${path}/outcome`).send({ id: newId(), outcome: 'not-now' }),
      ]) {
        const { status, body } = await late;
        expect([status, body.code]).toEqual([409, 'RESPONSE_SUBMITTED']);
      }
      expect((await portal.get(path)).body).toEqual(before);
    });
  });

  describe('of both', () => {
    it('answer to somebody else’s link as to one that nobody was mailed', async () => {
      await withPassword(bench, practice.client);
      const change = { email: `x-${practice.client.email}`, password: PASSWORD };
      await portal.post('/api/account/email').send(change).expect(202);
      const { token } = await latestMail(bench, practice.client, 'email-change');
      const other = await aPractice(bench);
      const answers = [];
      for (const person of [practice.therapist, other.client, other.therapist]) {
        const browser = await signedIn(bench, person);
        const { practiceId } = person.actor;
        for (const sent of [
          token,
          `${practiceId}.${token!.split('.')[1]}`,
          `${practiceId}.${'x'.repeat(43)}`,
        ]) {
          const { status, body } = await browser
            .post('/api/account/email/confirm')
            .send({ token: sent });
          answers.push(JSON.stringify([status, { ...body, requestId: '' }]));
        }
      }
      expect([...new Set(answers)]).toHaveLength(1);
      expect(answers[0]).toContain('LINK_EXPIRED');
      await portal.post('/api/account/email/confirm').send({ token }).expect(204);
    });

    it('refuse a write id that somebody else used, without a word of theirs', async () => {
      const id = await assigned();
      const colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
      const { body: mine } = await clinic.get(`/api/assignments/${id}`);
      const { therapist } = practice;
      const refused = await portal.post(`/api/assignments/${id}/submit`).send({ id });
      expect([refused.status, refused.body.code]).toEqual([409, 'WRITE_ID_REUSED']);
      const browser = await signedIn(bench, colleague);
      const order = { id, clientId: practice.client.actor.clientId, exerciseId: mine.exerciseId };
      await browser.post('/api/assignments').send(order).expect(404);
      expect(JSON.stringify(refused.body)).not.toContain(therapist.name);
      expect((await clinic.get(`/api/assignments/${id}`)).body).toEqual(mine);
    });
  });
});
