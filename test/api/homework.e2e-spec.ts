import { SummariesService } from '@app/domain/summaries';
import { later, MINUTE, newId } from '@app/kernel';
import {
  aClient,
  aJobRun,
  aMember,
  aPractice,
  type BuiltPractice,
  ORIENTING_ANSWERS,
} from '@app/testing';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

describe('homework', () => {
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

  const order = (more: object = {}) => ({
    id: newId(),
    clientId: practice.client.actor.clientId,
    exerciseId: 'orienting-to-the-room',
    rationale: 'So that coming home feels easier.',
    dueAt: later(bench.clock.now(), 60 * MINUTE).toISOString(),
    ...more,
  });
  const assign = async () => {
    const { body } = await clinic.post('/api/assignments').send(order()).expect(201);
    return body.id as string;
  };
  const save = (id: string, stepId: string, answer: object) =>
    portal.put(`/api/assignments/${id}/answers/${stepId}`).send({
      writeId: newId(),
      revision: 0,
      value: null,
      isSkipped: false,
      ...answer,
    });
  const answerAll = async (id: string) => {
    for (const [stepId, answer] of Object.entries(ORIENTING_ANSWERS)) {
      await save(id, stepId, answer).expect(200);
    }
  };

  it('goes from the therapist to the client and back, with what is shared and only that', async () => {
    const id = await assign();
    const today = await portal.get('/api/today').expect(200);
    expect(today.body).toMatchObject({
      name: practice.client.name,
      ready: [{ assignmentId: id, title: 'Looking around the room', isStarted: false }],
    });

    const work = await portal.get(`/api/assignments/${id}`).expect(200);
    expect(work.body.exercise.care).toBeUndefined();
    expect(work.body.gentler).toMatchObject({ id: work.body.exercise.gentler, intensity: 1 });
    expect(work.body.gentler).not.toHaveProperty('care');
    expect(work.body.whoSees).toEqual([{ name: practice.therapist.name, as: 'primary' }]);
    await answerAll(id);
    await save(id, 'use-again', { isSkipped: true }).expect(200);
    await portal.put(`/api/assignments/${id}/position`).send({ stepId: 'use-again' }).expect(204);
    // Keeping back what was to be shared is a change of the answer like any other.
    await save(id, 'body-noticed', { value: ['softer'], revision: 1, sharing: 'private' }).expect(
      200,
    );

    // Until it is handed in nobody but the client knows of it.
    const clientId = practice.client.actor.clientId;
    expect((await clinic.get(`/api/clients/${clientId}/responses`).expect(200)).body.items).toEqual(
      [],
    );

    const handedIn = await portal.post(`/api/assignments/${id}/submit`).send({ id: newId() });
    expect(handedIn.status).toBe(200);
    const list = await clinic.get(`/api/clients/${clientId}/responses`).expect(200);
    expect(list.body.items).toMatchObject([{ id: handedIn.body.id, reviewedAt: null }]);
    const read = await clinic.get(`/api/responses/${handedIn.body.id}`).expect(200);
    expect(read.body.answers.map(({ stepId }: { stepId: string }) => stepId)).toEqual([
      'presence-before',
      'distress-before',
      'presence-after',
      'distress-after',
    ]);
    expect(JSON.stringify(read.body)).not.toContain('heron');

    const reviewed = await clinic.post(`/api/responses/${handedIn.body.id}/review`).expect(200);
    expect(reviewed.body.reviewedAt).not.toBeNull();
    const caseload = await clinic.get('/api/caseload').expect(200);
    expect(caseload.body.clients).toMatchObject([
      { id: clientId, name: practice.client.name, openAssignments: 0, newResponses: 0 },
    ]);

    await bench.get(SummariesService).compile(aJobRun(bench, practice.id), handedIn.body.id);
    const summaries = await clinic.get(`/api/clients/${clientId}/summaries`).expect(200);
    const [summary] = summaries.body.items;
    expect(summary.sentences.map(({ words }: { words: string }) => words)).toEqual([
      'Done and handed in.',
      'Distress went from 6 to 3 of 10.',
      'Presence went from “Foggy” to “Here”.',
    ]);
    for (const sentence of summary.sentences) expect(sentence.sources.length).toBeGreaterThan(0);
    await clinic.get(`/api/summaries/${summary.id}`).expect(200);
  });

  it('makes one assignment of a repeated request, and refuses its id for another', async () => {
    const body = order();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => clinic.post('/api/assignments').send(body)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body: { id } }) => id as string)).size).toBe(1);
    const other = await clinic
      .post('/api/assignments')
      .send({ ...body, rationale: 'Something else' })
      .expect(409);
    expect(other.body.code).toBe('WRITE_ID_REUSED');
    const list = await clinic.get(`/api/clients/${body.clientId}/assignments`).expect(200);
    expect(list.body.items).toHaveLength(1);
  });

  it('makes one response of a double click and of a repeated request', async () => {
    const id = await assign();
    await answerAll(id);
    const write = { id: newId() };
    const [first, ...others] = await Promise.all(
      Array.from({ length: 8 }, () => portal.post(`/api/assignments/${id}/submit`).send(write)),
    );
    expect(first!.status).toBe(200);
    for (const other of others) expect(other.body.id).toBe(first!.body.id);
    const another = await portal.post(`/api/assignments/${id}/submit`).send({ id: newId() });
    expect([another.status, another.body.code]).toEqual([409, 'RESPONSE_SUBMITTED']);
  });

  it('lists in pages, newest first, and ends', async () => {
    const ids: string[] = [];
    for (let made = 0; made < 5; made++) {
      ids.unshift(await assign());
      // Two of them in the same instant: the id decides.
      if (made !== 2) bench.clock.advance(MINUTE);
    }
    const path = `/api/clients/${practice.client.actor.clientId}/assignments`;
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await clinic.get(`${path}?limit=2${cursor}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual(ids);
    const lost = await clinic.get(`${path}?cursor=elsewhere`).expect(400);
    expect(lost.body.code).toBe('CURSOR_UNKNOWN');
    await clinic.get(`${path}?limit=0`).expect(400);
  });

  it('keeps the draft when the assignment was withdrawn meanwhile', async () => {
    const id = await assign();
    await answerAll(id);
    await clinic.post(`/api/assignments/${id}/withdraw`).expect(200);
    await clinic.post(`/api/assignments/${id}/withdraw`).expect(200);
    const refused = await portal.post(`/api/assignments/${id}/submit`).send({ id: newId() });
    expect([refused.status, refused.body.code]).toEqual([409, 'ASSIGNMENT_WITHDRAWN']);
    const kept = await portal.get(`/api/assignments/${id}`).expect(200);
    expect(kept.body.response.answers).toHaveLength(Object.keys(ORIENTING_ANSWERS).length);
    expect((await portal.get('/api/today')).body.ready).toEqual([]);
  });

  it('tells two windows apart, and repeats a write without a second revision', async () => {
    const id = await assign();
    const write = { writeId: newId(), value: 'the light on the wall' };
    const first = await save(id, 'eyes-rested', write).expect(200);
    expect(first.body).toMatchObject({ revision: 1, sharing: 'private' });
    expect((await save(id, 'eyes-rested', write).expect(200)).body).toEqual(first.body);
    const stale = await save(id, 'eyes-rested', { value: 'something else' });
    expect([stale.status, stale.body.code]).toEqual([409, 'ANSWER_CHANGED_ELSEWHERE']);
    expect(stale.body.current).toMatchObject({ revision: 1, value: 'the light on the wall' });
    const next = await save(id, 'eyes-rested', { revision: 1, value: 'the lamp' }).expect(200);
    expect(next.body.revision).toBe(2);
  });

  it('never deletes what another answer hid, and says the same when asked again', async () => {
    const { body } = await clinic
      .post('/api/assignments')
      .send(order({ exerciseId: 'then-or-now-pause' }))
      .expect(201);
    const words = 'the long sentence about the door';
    await save(body.id, 'camera', { value: words }).expect(200);
    await save(body.id, 'presence-before', { value: 'numb' }).expect(200);
    const write = { id: newId() };
    const first = await portal.post(`/api/assignments/${body.id}/submit`).send(write).expect(200);
    expect(first.body.dropped).toEqual(['camera']);
    const again = await portal.post(`/api/assignments/${body.id}/submit`).send(write).expect(200);
    expect(again.body).toEqual(first.body);
    const kept = await portal.get(`/api/assignments/${body.id}`).expect(200);
    expect(JSON.stringify(kept.body)).toContain(words);
    const read = await clinic.get(`/api/responses/${first.body.id}`).expect(200);
    expect(JSON.stringify(read.body)).not.toContain(words);
  });

  it('hands in no blank answers, and takes no write without a value', async () => {
    const id = await assign();
    await save(id, 'eyes-rested', { value: '', sharing: 'shared' }).expect(200);
    await save(id, 'body-noticed', { value: ['softer'] }).expect(200);
    const lacking = await portal
      .put(`/api/assignments/${id}/answers/body-noticed`)
      .send({ writeId: newId(), revision: 1, isSkipped: false });
    expect([lacking.status, lacking.body.code]).toEqual([400, 'ANSWER_INVALID']);
    const invented = await save(id, 'use-again', { value: 'yes', revision: 4 });
    expect([invented.status, invented.body.code]).toEqual([400, 'REVISION_UNKNOWN']);
    const { body } = await portal.post(`/api/assignments/${id}/submit`).send({ id: newId() });
    const read = await clinic.get(`/api/responses/${body.id}`).expect(200);
    expect(read.body.answers).toMatchObject([{ stepId: 'body-noticed' }]);
  });

  it('takes ids in one form only, and the same id for the same words only', async () => {
    const id = newId();
    await clinic
      .post('/api/assignments')
      .send(order({ id: id.toUpperCase() }))
      .expect(400);
    const body = order({ id, rationale: 'You can say no' });
    await clinic.post('/api/assignments').send(body).expect(201);
    const louder = { ...body, rationale: 'YOU CAN SAY NO' };
    await clinic.post('/api/assignments').send(louder).expect(409);
  });

  it('says which answer does not fit, and keeps half-written ones', async () => {
    const id = await assign();
    const wrong = await save(id, 'distress-before', { value: 11 });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'ANSWER_INVALID']);
    expect(wrong.body.errors[0].field).toBe('value');
    const both = await save(id, 'distress-before', { value: 3, isSkipped: true }).expect(400);
    expect(both.body.code).toBe('ANSWER_INVALID');
    expect((await save(id, 'no-such-step', {})).body.code).toBe('STEP_UNKNOWN');
    await save(id, 'eyes-rested', { value: '' }).expect(200);
  });

  it('leaves out answers that another answer hid, and says so', async () => {
    const id = await assign();
    await save(id, 'presence-after', { value: 'numb' }).expect(200);
    await save(id, 'come-back', { value: true }).expect(200);
    await save(id, 'presence-after', { revision: 1, value: 'here' }).expect(200);
    const { body } = await portal
      .post(`/api/assignments/${id}/submit`)
      .send({ id: newId() })
      .expect(200);
    expect(body.dropped).toEqual(['come-back']);
  });

  it('is set aside without a draft becoming visible', async () => {
    const id = await assign();
    await answerAll(id);
    const write = { id: newId(), outcome: 'too-much' };
    await portal.post(`/api/assignments/${id}/outcome`).send(write).expect(200);
    await portal.post(`/api/assignments/${id}/outcome`).send(write).expect(200);
    const seen = await clinic.get(`/api/assignments/${id}`).expect(200);
    expect(seen.body).toMatchObject({ status: 'closed', outcome: 'too-much' });
    const clientId = practice.client.actor.clientId;
    expect((await clinic.get(`/api/clients/${clientId}/responses`)).body.items).toEqual([]);
    expect((await save(id, 'eyes-rested', { revision: 1 })).body.code).toBe('RESPONSE_SUBMITTED');
  });

  it('answers unknown, foreign and malformed ids alike', async () => {
    const foreign = await aPractice(bench);
    const colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    const notMine = await aClient(bench, practice.id, { therapist: colleague });
    const id = await assign();
    const stranger = await signedIn(bench, foreign.therapist);
    const plain = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({
      status,
      body: { ...body, requestId: '' },
    });
    const missing = plain(await clinic.get(`/api/clients/${newId()}`));
    expect(missing.status).toBe(404);
    const same = [
      clinic.get(`/api/clients/${foreign.client.actor.clientId}`),
      clinic.get(`/api/clients/${notMine.actor.clientId}`),
      clinic.get('/api/clients/not-an-id'),
      clinic.get(`/api/clients/${notMine.actor.clientId}/responses`),
      clinic.get(`/api/clients/${notMine.actor.clientId}/summaries`),
      clinic.post('/api/assignments').send(order({ clientId: notMine.actor.clientId })),
      stranger.get(`/api/assignments/${id}`),
      stranger.post(`/api/assignments/${id}/withdraw`),
      (await signedIn(bench, notMine)).get(`/api/assignments/${id}`),
      (await signedIn(bench, notMine)).post(`/api/assignments/${id}/submit`).send({ id: newId() }),
      portal.get('/api/assignments/%00'),
    ];
    for (const request of same) expect(plain(await request)).toEqual(missing);
  });

  it('refuses bad orders in words', async () => {
    const wrong = await clinic
      .post('/api/assignments')
      .send(order({ id: 'x', dueAt: 'soon', exerciseId: 7, secret: true }))
      .expect(400);
    const fields = wrong.body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(['id', 'dueAt', 'exerciseId', 'secret']));
    const unknown = await clinic
      .post('/api/assignments')
      .send(order({ exerciseId: 'no-such-exercise' }))
      .expect(400);
    expect(unknown.body.code).toBe('EXERCISE_UNKNOWN');
    await bench.clinic().post('/api/assignments').send(order()).expect(401);
    const owner = await signedIn(bench, practice.owner);
    await owner.post('/api/assignments').send(order()).expect(403);
    await clinic.get('/api/exercises/no-such-exercise').expect(404);
  });
});
