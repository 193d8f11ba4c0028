import { SignUpService, SetUpService } from '@app/domain/sign-up';
import { openJson } from '@app/crypto';
import { Keys } from '@app/domain/practices';
import { DAY, MINUTE, newId, systemActor } from '@app/kernel';
import { aJobRun, aPractice } from '@app/testing';
import { Client } from 'pg';
import { codeOf, PASSWORD } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';

let count = 0;
const aForm = () => {
  count += 1;
  return {
    practiceName: `Quay Practice ${count}`,
    zone: 'Europe/London',
    homeworkWord: 'homework',
    name: 'Olga Prins',
    email: `olga-${count}-${process.pid}@example.test`,
    password: PASSWORD,
    isTherapist: false,
  };
};

/** Goes on from the password to a whole session. */
async function enrol(bench: ApiBench, browser: Browser): Promise<void> {
  const { body } = await browser.post('/api/session/enrolment').expect(200);
  const code = codeOf(bench, body.secret as string);
  await browser.post('/api/session/enrolment/confirm').send({ code }).expect(200);
}

describe('signing a practice up', () => {
  let bench: ApiBench;
  let db: Client;

  beforeAll(async () => {
    bench = await startApiBench({ database: 'sign_up' });
    db = new Client({ connectionString: bench.adminUrl });
    await db.connect();
  });
  afterAll(async () => {
    await db.end();
    await bench.close();
  });
  beforeEach(() => bench.clock.advance(10 * MINUTE));

  const ask = (browser: Browser, form: object) => browser.post('/api/sign-up').send(form);
  const confirm = (browser: Browser, token: string, more: object = {}) =>
    browser.post('/api/sign-up/confirm').send({ token, ...more });

  /** The token of the latest mail, and the practice that it opens. */
  const latestToken = async () => {
    const { rows } = await db.query<{ id: string; practice_id: string; content: Buffer }>(
      `select c.id, c.practice_id, c.content from notifications n
       join challenges c on c.practice_id = n.practice_id and c.id = n.subject_id
       where n.kind = 'sign-up' order by n.created_at desc, n.id desc limit 1`,
    );
    const { id, practice_id: practiceId, content } = rows[0]!;
    const token = await bench.practice.transaction(systemActor(practiceId, 'test'), async (tx) => {
      const ring = await bench.get(Keys).practiceRing(tx, practiceId);
      return openJson<{ token: string }>(ring, 'challenges.content', id, content).token;
    });
    return { token, practiceId };
  };
  const signedUp = async (form = aForm()) => {
    const browser = bench.clinic();
    await ask(browser, form).expect(202);
    return { browser, form, ...(await latestToken()) };
  };

  it('opens an empty practice once the mailed link is followed', async () => {
    const { browser, form, token, practiceId } = await signedUp();
    const early = { email: form.email, password: form.password };
    await bench.clinic().post('/api/session/sign-in').send(early).expect(401);
    const confirmed = await confirm(browser, token);
    expect([confirmed.status, confirmed.body]).toEqual([200, { state: 'enrol' }]);
    await enrol(bench, browser);
    const session = await browser.get('/api/session').expect(200);
    expect(session.body).toMatchObject({
      member: { name: 'Olga Prins', roles: ['owner', 'admin'] },
      practice: { id: practiceId, name: form.practiceName, homeworkWord: 'homework' },
    });
    const { body } = await browser.get('/api/practice').expect(200);
    expect(body.gettingStarted).toEqual(['crisis-contacts', 'invite-therapist', 'add-client']);
    const log = await browser.get('/api/audit?kind=practice').expect(200);
    expect(log.body.items.map(({ words }: { words: string }) => words)).toEqual([
      'Olga Prins confirmed the practice',
      'Olga Prins signed the practice up',
    ]);
    expect((await confirm(browser, token)).body.code).toBe('LINK_EXPIRED');
  });

  it('makes an owner who sees clients a therapist, too', async () => {
    const { browser, token } = await signedUp({ ...aForm(), isTherapist: true });
    await confirm(browser, token).expect(200);
    await enrol(bench, browser);
    expect((await browser.get('/api/practice').expect(200)).body.gettingStarted).toEqual([
      'crisis-contacts',
      'add-client',
    ]);
    await browser.get('/api/caseload').expect(200);
  });

  it('asks for the password in another browser: nobody confirms for somebody else', async () => {
    const { token, form } = await signedUp();
    const other = bench.clinic();
    const bare = await confirm(other, token);
    expect([bare.status, bare.body.code]).toEqual([400, 'PASSWORD_NEEDED']);
    const wrong = await confirm(other, token, { password: 'not the password' });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'PASSWORD_WRONG']);
    await confirm(other, token, { password: form.password }).expect(200);
  });

  it('takes a link once and for a day', async () => {
    const { browser, token } = await signedUp();
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(browser, token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400]);
    const late = await signedUp();
    bench.clock.advance(DAY);
    expect((await confirm(late.browser, late.token)).body.code).toBe('LINK_EXPIRED');
    await confirm(late.browser, `${late.practiceId}.${'x'.repeat(43)}`).expect(400);
  });

  it('answers alike whether the address is known or not', async () => {
    const { therapist } = await aPractice(bench);
    const answers = [];
    for (const email of [therapist.email, 'nobody-yet@example.test']) {
      const started = performance.now();
      const answer = await ask(bench.clinic(), { ...aForm(), email });
      expect(performance.now() - started).toBeGreaterThanOrEqual(299);
      const headers = Object.keys(answer.headers).toSorted();
      answers.push(JSON.stringify([answer.status, answer.text, headers]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('202');
  });

  it('names what is wrong in the form', async () => {
    const wrong = {
      practiceName: ' ',
      zone: 'Europe/Atlantis',
      homeworkWord: 'chores',
      name: '',
      email: 'olga',
      password: '',
      isTherapist: 'yes',
    };
    const { body } = await ask(bench.clinic(), wrong).expect(400);
    const fields = body.errors.map(({ field }: { field: string }) => field);
    expect(fields.toSorted()).toEqual(Object.keys(wrong).toSorted());
    const short = await ask(bench.clinic(), { ...aForm(), password: 'too short' });
    expect([short.status, short.body.code]).toEqual([400, 'PASSWORD_TOO_SHORT']);
  });

  it('makes who asks again and again wait', async () => {
    const form = aForm();
    for (let i = 0; i < 5; i += 1) await ask(bench.clinic(), form).expect(202);
    const refused = await ask(bench.clinic(), form);
    expect([refused.status, refused.body.code]).toEqual([429, 'TOO_MANY_TRIES']);
  });

  it('leaves nothing of what was typed when nobody follows the link', async () => {
    const { browser, token, practiceId } = await signedUp();
    const confirmed = await signedUp();
    await confirm(confirmed.browser, confirmed.token).expect(200);
    for (const id of [practiceId, confirmed.practiceId]) {
      await bench.get(SignUpService).discard(aJobRun(bench, id));
    }
    const left = async (table: string, id: string) => {
      const { rows } = await db.query(`select from ${table} where practice_id = $1`, [id]);
      return rows.length;
    };
    for (const table of ['members', 'credentials', 'challenges', 'practice_keys']) {
      expect([table, await left(table, practiceId)]).toEqual([table, 0]);
      expect([table, await left(table, confirmed.practiceId)]).not.toEqual([table, 0]);
    }
    await confirm(browser, token).expect(400);
    await confirmed.browser.get('/api/session').expect(401);
    await enrol(bench, confirmed.browser);
  });
});

describe('a Trellis that takes no new practices', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await startApiBench({
      database: 'closed',
      settings: { PRACTICE_SIGN_UP: 'closed' },
    });
  });
  afterAll(() => bench.close());

  const setUp = (token: string, form = aForm(), browser = bench.clinic()) =>
    browser.post('/api/set-up').send({ ...form, token });

  it('signs nobody up', async () => {
    const refused = await bench.clinic().post('/api/sign-up').send(aForm());
    expect([refused.status, refused.body.code]).toEqual([403, 'SIGN_UP_CLOSED']);
    const token = `${newId()}.${'x'.repeat(43)}`;
    await bench.clinic().post('/api/sign-up/confirm').send({ token }).expect(403);
  });

  it('is set up once, by the address that was printed', async () => {
    const state = async () => (await bench.clinic().get('/api/sign-up').expect(200)).body;
    expect(await state()).toEqual({ isOpen: false, isSetUp: false });
    const address = await bench.get(SetUpService).address();
    expect(address).toMatch(/^http:\/\/localhost:3000\/set-up#[\w-]{43}$/);
    expect(await bench.get(SetUpService).address()).toBe(address);
    const token = address!.split('#')[1]!;
    expect((await setUp('x'.repeat(43))).body.code).toBe('LINK_EXPIRED');
    const short = await setUp(token, { ...aForm(), password: 'too short' });
    expect([short.status, short.body.code]).toEqual([400, 'PASSWORD_TOO_SHORT']);

    const browsers = Array.from({ length: 4 }, () => bench.clinic());
    const answers = await Promise.all(browsers.map((browser) => setUp(token, aForm(), browser)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400]);
    const first = browsers[answers.findIndex(({ status }) => status === 200)]!;
    await enrol(bench, first);
    const { body } = await first.get('/api/practice').expect(200);
    expect(body.gettingStarted).toEqual(['crisis-contacts', 'invite-therapist', 'add-client']);

    expect(await bench.get(SetUpService).address()).toBeNull();
    expect(await state()).toEqual({ isOpen: false, isSetUp: true });
    expect((await setUp(token)).body.code).toBe('LINK_EXPIRED');
  });
});
