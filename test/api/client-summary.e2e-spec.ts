import { DAY, HOUR, newId } from '@app/kernel';
import { Press } from '@app/paper';
import {
  aClient,
  aMember,
  anAssignment,
  aPractice,
  aResponse,
  aSession,
  type BuiltPractice,
  ORIENTING_ANSWERS,
  type TestAnswer,
} from '@app/testing';
import { aSheet } from '../../libs/paper/src/sheet.fixture';
import { auditActions } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

// The first page waits for its thread to compile.
jest.setTimeout(90_000);

const shared = (value: unknown): TestAnswer => ({ value, sharing: 'shared' });

describe('the summary of a client', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;
  let path: string;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    bench.clock.set('2026-03-11T10:00:00Z');
    practice = await aPractice(bench);
    clinic = await signedIn(bench, practice.therapist);
    path = `/api/clients/${practice.client.actor.clientId}/summary`;
  });

  const handedIn = async (answers?: Record<string, TestAnswer>) => {
    const { therapist, client } = practice;
    const made = await aResponse(bench, therapist.actor, client.actor, answers);
    bench.clock.advance(DAY);
    clinic = await signedIn(bench, therapist);
    return made;
  };
  const pdf = (query = '') => clinic.get(`${path}.pdf${query}`).responseType('blob');

  it('is empty in words where nothing happened', async () => {
    const { body } = await clinic.get(path).expect(200);
    expect(body).toMatchObject({
      name: practice.client.name,
      practice: practice.name,
      isDemo: false,
      basis: 'three-months',
      from: '2025-12-11',
      to: '2026-03-11',
      given: [],
      distress: [],
      changes: [],
      note: null,
      quotes: [],
      isCut: false,
    });
  });

  it('tells what was given, what changed and what was written, each with its rows', async () => {
    const one = await handedIn();
    const two = await handedIn({
      ...ORIENTING_ANSWERS,
      'eyes-rested': shared('the crooked picture'),
      'distress-before': shared(4),
    });
    const open = await anAssignment(bench, practice.therapist.actor, practice.client.actor);
    const { body } = await clinic.get(path).expect(200);
    expect(body.given).toMatchObject([
      { assignmentId: open, words: 'Waiting.', responseId: null },
      { assignmentId: two.assignmentId, responseId: two.responseId },
      { assignmentId: one.assignmentId, words: 'Done and handed in, 11 Mar 2026.' },
    ]);
    expect(body.changes[0]).toEqual({
      kind: 'before',
      words: 'Distress before: 6 on 11 Mar 2026, 4 on 12 Mar 2026; lower by 2, over 2 readings.',
      sources: [one, two].map(({ responseId }, index) => ({
        type: 'answer',
        id: responseId,
        stepId: 'distress-before',
        label: `Looking around the room, ${11 + index} Mar 2026`,
      })),
    });
    for (const { sources } of body.changes) expect(sources.length).toBeGreaterThan(0);
    expect(body.note).toMatch(/no threshold is published/);
    expect(body.quotes).toMatchObject([
      { responseId: two.responseId, stepId: 'eyes-rested', words: 'the crooked picture' },
    ]);
    expect(await auditActions(bench, practice.id)).toContain('summary.compiled');
  });

  it('holds nothing that is private, and nothing of a draft', async () => {
    await handedIn();
    const { therapist, client } = practice;
    const open = await anAssignment(bench, therapist.actor, client.actor);
    const portal = await signedIn(bench, client);
    await portal
      .put(`/api/assignments/${open}/answers/eyes-rested`)
      .send({
        writeId: newId(),
        revision: 0,
        value: 'the drafted kettle',
        isSkipped: false,
        sharing: 'shared',
      })
      .expect(200);
    const { text } = await clinic.get(path).expect(200);
    // A word of the private answer in ORIENTING_ANSWERS.
    expect(text).not.toMatch(/heron|kettle/);
    expect(JSON.parse(text)).toMatchObject({ quotes: [] });
  });

  it('loses what is taken back at once, and what rested on it', async () => {
    const { assignmentId } = await handedIn({
      ...ORIENTING_ANSWERS,
      'eyes-rested': shared('the crooked picture'),
    });
    const before = await clinic.get(path).expect(200);
    expect(before.text).toContain('the crooked picture');
    const portal = await signedIn(bench, practice.client);
    for (const stepId of ['eyes-rested', 'distress-before']) {
      await portal
        .put(`/api/assignments/${assignmentId}/answers/${stepId}/sharing`)
        .send({ id: newId(), sharing: 'private' })
        .expect(200);
    }
    const { body, text } = await clinic.get(path).expect(200);
    expect(text).not.toContain('the crooked picture');
    expect(body.distress).toMatchObject([{ before: null, after: 3 }]);
    expect(body.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['after', 'presence']);
  });

  it('begins with the last session, and keeps to the days that are asked for', async () => {
    await handedIn();
    bench.clock.advance(6 * DAY);
    clinic = await signedIn(bench, practice.therapist);
    const { therapist, client } = practice;
    const held = new Date(bench.clock.now().getTime() - 2 * DAY);
    await aSession(bench, therapist.actor, client.actor, held);
    const since = await clinic.get(path).expect(200);
    expect(since.body).toMatchObject({
      basis: 'since-session',
      from: held.toISOString().slice(0, 10),
      sessions: [held.toISOString()],
      distress: [],
      given: [],
    });
    // The same last session as on the client's page, also right after it.
    const today = new Date(bench.clock.now().getTime() - 2 * HOUR);
    await aSession(bench, therapist.actor, client.actor, today);
    const after = await clinic.get(path).expect(200);
    expect(after.body).toMatchObject({ basis: 'since-session', from: '2026-03-18' });
    const { body } = await clinic.get(`${path}?from=2026-03-01&to=2026-03-31`).expect(200);
    expect(body).toMatchObject({ basis: 'chosen', from: '2026-03-01', to: '2026-03-31' });
    expect(body.given.length).toBeGreaterThan(0);
    const none = await clinic.get(`${path}?from=2026-01-01&to=2026-01-31`).expect(200);
    expect(none.body.given).toEqual([]);
  });

  it('reaches back to the first exercise where that is asked for', async () => {
    await handedIn();
    bench.clock.advance(200 * DAY);
    clinic = await signedIn(bench, practice.therapist);
    const whole = await clinic.get(`${path}?since=first-exercise`).expect(200);
    expect(whole.body).toMatchObject({
      basis: 'whole',
      from: '2026-03-11',
      startsAt: '2026-03-11T00:00:00.000Z',
      distress: [{ before: 6, after: 3 }],
    });
    const recent = await clinic.get(path).expect(200);
    expect(recent.body).toMatchObject({ basis: 'three-months', distress: [] });
  });

  it.each([
    'from=soon',
    'from=2026-02-30',
    'to=x',
    'from=2026-03-02&to=2026-03-01',
    'since=ever',
    'other=1',
  ])('refuses ?%s in words', async (query) => {
    for (const suffix of ['', '.pdf']) {
      const { status, body } = await clinic.get(`${path}${suffix}?${query}`);
      expect([suffix, status]).toEqual([suffix, 400]);
      expect(body.errors.length).toBeGreaterThan(0);
    }
  });

  it('comes as one page of paper under a name that tells nothing, and as an export', async () => {
    await handedIn();
    const { headers, body } = await pdf('?name=initials').expect(200);
    const file = (body as Buffer).toString('latin1');
    expect(file.startsWith('%PDF-')).toBe(true);
    expect(file.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="summary-2026-03-12.pdf"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(Number(headers['content-length'])).toBe((body as Buffer).length);
    const actions = await auditActions(bench, practice.id);
    expect(actions.filter((action) => action === 'summary.exported')).toHaveLength(1);
    const { body: refused } = await clinic.get(`${path}.pdf?name=nobody`).expect(400);
    expect(refused.errors).toMatchObject([{ field: 'name' }]);
    // What was refused was not exported.
    expect(await auditActions(bench, practice.id)).toEqual(actions);
  });

  it('asks to try again where more pages are wanted at once than can wait', async () => {
    await pdf().expect(200);
    // However fast this machine prints: the press has all it can take while the pages are asked for.
    const press = bench.api.clinic.get(Press, { strict: false });
    const printing: Promise<unknown>[] = [];
    const crowd = () => {
      for (let sheet = 0; sheet < 20; sheet += 1)
        printing.push(press.print(aSheet()).catch(() => undefined));
    };
    crowd();
    const crowding = setInterval(crowd, 2);
    const answers = await Promise.all(Array.from({ length: 10 }, () => pdf()));
    clearInterval(crowding);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10 - refused.length);
    for (const { headers, body } of refused) {
      expect(headers['retry-after']).toBe('5');
      expect(JSON.parse((body as Buffer).toString())).toMatchObject({ code: 'PRESS_BUSY' });
    }
    // Whoever was refused was handed nothing.
    const actions = await auditActions(bench, practice.id);
    const exported = actions.filter((action) => action === 'summary.exported');
    expect(exported).toHaveLength(11 - refused.length);
    await Promise.all(printing);
    await pdf().expect(200);
  });

  it('answers unknown, foreign and malformed ids alike, and nobody who is not signed in', async () => {
    const foreign = await aPractice(bench);
    const colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    const notMine = await aClient(bench, practice.id, { therapist: colleague });
    for (const id of [
      newId(),
      foreign.client.actor.clientId,
      notMine.actor.clientId,
      'not-an-id',
    ]) {
      for (const suffix of ['', '.pdf']) {
        const { status, body } = await clinic.get(`/api/clients/${id}/summary${suffix}`);
        expect([id, status, body.code]).toEqual([id, 404, 'NOT_FOUND']);
      }
    }
    await bench.clinic().get(path).expect(401);
    await bench.clinic().get(`${path}.pdf`).expect(401);
    await (await signedIn(bench, practice.owner)).get(path).expect(403);
    await (await signedIn(bench, practice.client)).get(path).expect(404);
  });
});
