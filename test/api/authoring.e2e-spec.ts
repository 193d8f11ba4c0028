import { newId } from '@app/kernel';
import { aMember, aPractice, type BuiltPractice } from '@app/testing';
import { auditActions } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

type Own = {
  id: string;
  exerciseId: string;
  draft: { steps: { id: string; prompt: string }[]; title: string; care: object };
  revision: number;
};

const MEASURE = 'phq-9';

describe('a practice’s own exercises', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;
  let owner: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    clinic = await signedIn(bench, practice.therapist);
    owner = await signedIn(bench, practice.owner);
  });

  const begin = async (copyOf?: string): Promise<Own> =>
    (await clinic.post('/api/own-exercises').send({ id: newId(), copyOf }).expect(201)).body;
  const at = ({ id }: { id: string }, act = '') => `/api/own-exercises/${id}${act}`;
  const save = (own: Own, draft: unknown, revision = own.revision, writeId = newId()) =>
    clinic.put(at(own, '/draft')).send({ writeId, revision, draft });
  const publish = (own: Own, revision = own.revision, browser = clinic) =>
    browser.post(at(own, '/publish')).send({ id: newId(), revision, note: 'For our group.' });
  const published = async (copyOf = 'five-senses') => {
    const own = await begin(copyOf);
    await publish(own).expect(200);
    return own;
  };
  const assign = (exerciseId: string) =>
    clinic
      .post('/api/assignments')
      .send({ id: newId(), clientId: practice.client.actor.clientId, exerciseId });
  const wantApproval = async () => {
    const { body } = await owner.get('/api/practice').expect(200);
    const { name, zone, homeworkWord } = body;
    const settings = { name, zone, homeworkWord, exercisesNeedApproval: true };
    await owner.put('/api/practice').send(settings).expect(200);
  };

  it('begin blank or as a copy, once each', async () => {
    const id = newId();
    for (let times = 0; times < 2; times += 1) {
      const { body } = await clinic.post('/api/own-exercises').send({ id }).expect(201);
      expect(body).toMatchObject({ id, exerciseId: `own-${id}`, state: 'draft', version: 0 });
      expect(body.problems.length).toBeGreaterThan(3);
    }
    const copy = await begin('boundary-builder');
    expect(copy).toMatchObject({ problems: [], changes: [], authorName: practice.therapist.name });
    expect(copy.draft.steps.map((step) => step.id)).not.toContain('presence-before');
    const { body } = await clinic.get('/api/own-exercises').expect(200);
    expect(body.map((one: Own) => one.id).sort()).toEqual([id, copy.id].sort());
    const { body: cards } = await clinic.get('/api/exercises').expect(200);
    expect(cards.some((card: Own) => card.id.startsWith('own-'))).toBe(false);
  });

  it('keep every draft, and tell what stands against it', async () => {
    const own = await begin('five-senses');
    const [first, ...others] = own.draft.steps;
    const broken = { ...own.draft, steps: [{ ...first!, prompt: '' }, ...others], stray: { a: 1 } };
    const writeId = newId();
    for (let times = 0; times < 2; times += 1) {
      const { body } = await save(own, broken, 1, writeId).expect(200);
      expect(body).toMatchObject({ revision: 2, draft: broken });
      expect(body.problems).toContainEqual({
        stepId: first!.id,
        path: 'steps.0.prompt',
        message: 'Fill this in.',
      });
    }
    const late = await save(own, own.draft, 1).expect(409);
    expect(late.body).toMatchObject({ code: 'DRAFT_CHANGED_ELSEWHERE', current: { revision: 2 } });
    const refused = await publish(own, 2).expect(400);
    expect(refused.body.code).toBe('EXERCISE_NOT_READY');
    expect(refused.body.errors[0].field).toMatch(/^draft\./);
    await publish(own, 1).expect(409);
  });

  it('are published in versions that never change, and assigned by them', async () => {
    const own = await published('boundary-builder');
    const first = await assign(own.exerciseId).expect(201);
    expect(first.body).toMatchObject({ exerciseVersion: 1, title: own.draft.title });
    const changed = { ...own.draft, title: 'A line of one’s own', minutes: 25 };
    const { body: saved } = await save(own, changed).expect(200);
    expect(saved.changes).toEqual([
      'The title now reads “A line of one’s own”.',
      'It now takes 25 minutes, not 20.',
    ]);
    const { body } = await publish(own, saved.revision).expect(200);
    expect(body).toMatchObject({ state: 'published', version: 2, isChanged: false });
    expect(body.versions.map((one: { version: number }) => one.version)).toEqual([2, 1]);
    expect(body.versions[0]).toMatchObject({
      changes: saved.changes,
      note: 'For our group.',
      publishedByName: practice.therapist.name,
    });
    for (const [version, one] of [own.draft, changed].entries()) {
      const read = await clinic.get(at(own, `/versions/${version + 1}`)).expect(200);
      expect(read.body).toMatchObject({ version: version + 1, title: one.title, care: one.care });
    }
    const second = await assign(own.exerciseId).expect(201);
    expect(second.body).toMatchObject({ exerciseVersion: 2, title: 'A line of one’s own' });
    const again = await clinic.get(`/api/assignments/${first.body.id}`).expect(200);
    expect(again.body.title).toBe(own.draft.title);
    const { body: cards } = await clinic.get('/api/exercises').expect(200);
    expect(cards.find((card: Own) => card.id === own.exerciseId)).toMatchObject({
      version: 2,
      isOwn: true,
    });
    expect(await auditActions(bench, practice.id)).toEqual(
      expect.arrayContaining(['exercise.begun', 'exercise.published']),
    );
  });

  it('are worked on by a client, read by the clinic, and framed at level 2', async () => {
    const own = await published('boundary-builder');
    const { body: given } = await assign(own.exerciseId).expect(201);
    const portal = await signedIn(bench, practice.client);
    const { body: today } = await portal.get('/api/today').expect(200);
    expect(today.ready).toMatchObject([{ title: own.draft.title, minutes: 20 }]);
    const work = (await portal.get(`/api/assignments/${given.id}`).expect(200)).body;
    const ids = work.exercise.steps.map((step: { id: string }) => step.id);
    expect(ids).toEqual(expect.arrayContaining(['presence-before', 'distress-after']));
    expect(work.exercise.care).toBeUndefined();
    expect(work.gentler.id).toBe('mine-to-keep');
    for (const [stepId, value] of [
      ['presence-before', 'here'],
      ['distress-before', 6],
      ['distress-after', 4],
    ] as const) {
      const answer = { writeId: newId(), revision: 0, value, isSkipped: false, sharing: 'shared' };
      await portal.put(`/api/assignments/${given.id}/answers/${stepId}`).send(answer).expect(200);
    }
    const handed = await portal.post(`/api/assignments/${given.id}/submit`).send({ id: newId() });
    const { body } = await clinic.get(`/api/responses/${handed.body.id}`).expect(200);
    expect(body).toMatchObject({ title: own.draft.title, distress: { before: 6, after: 4 } });
    const client = `/api/clients/${practice.client.actor.clientId}`;
    for (const page of ['responses', 'progress', 'summary', 'since-last', 'exercises']) {
      const { text } = await clinic.get(`${client}/${page}`).expect(200);
      expect(text).toContain(page === 'exercises' ? own.exerciseId : own.draft.title);
    }
    await clinic.get('/api/today').expect(200);
    const { body: handedIn } = await portal.get('/api/handed-in').expect(200);
    expect(JSON.stringify(handedIn)).toContain(own.draft.title);
  });

  it('stay readable once they are retired, and are given to nobody new', async () => {
    const own = await published();
    const { body: given } = await assign(own.exerciseId).expect(201);
    for (let times = 0; times < 2; times += 1) {
      const { body } = await clinic.post(at(own, '/retire')).send({ id: newId() }).expect(200);
      expect(body.state).toBe('retired');
    }
    const refused = await assign(own.exerciseId).expect(400);
    expect(refused.body.code).toBe('EXERCISE_UNKNOWN');
    await clinic.get(`/api/exercises/${own.exerciseId}`).expect(200);
    const portal = await signedIn(bench, practice.client);
    await portal.get(`/api/assignments/${given.id}`).expect(200);
    const late = await publish(own).expect(409);
    expect(late.body.code).toBe('EXERCISE_RETIRED');
    const { body } = await clinic.post(at(own, '/bring-back')).send({ id: newId() }).expect(200);
    expect(body.state).toBe('published');
    await assign(own.exerciseId).expect(201);
  });

  it('name a gentler one that is there and is gentler', async () => {
    const own = await begin('five-senses');
    const { body } = await save(own, { ...own.draft, gentler: 'boundary-builder' }).expect(200);
    expect(body.problems).toMatchObject([{ path: 'gentler' }]);
    const { body: gone } = await save(own, { ...own.draft, gentler: `own-${newId()}` }, 2);
    expect(gone.problems).toMatchObject([{ path: 'gentler' }]);
    const other = await published();
    const { body: named } = await save(own, { ...own.draft, gentler: other.exerciseId }, 3);
    expect(named.problems).toEqual([]);
    await publish(own, 4).expect(200);
    const { body: given } = await assign(own.exerciseId).expect(201);
    const portal = await signedIn(bench, practice.client);
    const work = await portal.get(`/api/assignments/${given.id}`).expect(200);
    expect(work.body.gentler.id).toBe(other.exerciseId);
  });

  it('offer nothing gentler that has become deeper, or is retired', async () => {
    const easy = await published();
    const own = await begin('five-senses');
    await save(own, { ...own.draft, gentler: easy.exerciseId }).expect(200);
    await publish(own, 2).expect(200);
    const { body: given } = await assign(own.exerciseId).expect(201);
    const portal = await signedIn(bench, practice.client);
    const offered = async () =>
      (await portal.get(`/api/assignments/${given.id}`).expect(200)).body.gentler?.id ?? null;
    expect(await offered()).toBe(easy.exerciseId);

    await clinic.post(at(easy, '/retire')).send({ id: newId() }).expect(200);
    expect(await offered()).toBeNull();
    await clinic.post(at(easy, '/bring-back')).send({ id: newId() }).expect(200);
    expect(await offered()).toBe(easy.exerciseId);

    const deeper = { ...easy.draft, intensity: 2 };
    const { body } = await save(easy, deeper).expect(200);
    expect(body.problems).toEqual([]);
    await publish(easy, 2).expect(200);
    expect(await offered()).toBeNull();
  });

  it('name no questionnaire as gentler', async () => {
    const own = await begin('five-senses');
    const { body } = await save(own, { ...own.draft, gentler: MEASURE }).expect(200);
    expect(body.problems).toMatchObject([{ path: 'gentler' }]);
  });

  describe('where the practice wants approval', () => {
    beforeEach(wantApproval);
    const ask = (own: Own) =>
      clinic
        .post(at(own, '/ask-approval'))
        .send({ id: newId(), revision: own.revision, note: 'Please look.' });

    const approve = (own: Own, revision = own.revision, browser = owner) =>
      browser.post(at(own, '/approve')).send({ id: newId(), revision });
    const sendBack = (own: Own, revision: number, note: string) =>
      owner.post(at(own, '/send-back')).send({ id: newId(), revision, note });

    it('wait for it, and are published by whoever approves', async () => {
      const own = await begin('five-senses');
      const refused = await publish(own).expect(403);
      expect(refused.body.code).toBe('APPROVAL_NEEDED');
      const { body } = await ask(own).expect(200);
      expect(body).toMatchObject({
        state: 'waiting',
        approval: { state: 'asked', note: 'Please look.' },
      });
      await approve(own, 1, clinic).expect(403);
      const approved = await approve(own).expect(200);
      expect(approved.body).toMatchObject({ state: 'published', version: 1, approval: null });
      expect(approved.body.versions).toMatchObject([
        { note: 'Please look.', writtenByName: practice.therapist.name },
      ]);
      const twice = await approve(own).expect(409);
      expect(twice.body.code).toBe('NOT_WAITING');
    });

    it('are sent back with a note, and wait no longer once they are changed', async () => {
      const own = await begin('five-senses');
      await ask(own).expect(200);
      const note = 'Shorter, please.';
      const back = await sendBack(own, 1, note).expect(200);
      expect(back.body).toMatchObject({ state: 'draft', approval: { state: 'sent-back', note } });
      const { body: cards } = await clinic.get('/api/own-exercises').expect(200);
      expect(cards).toMatchObject([{ id: own.id, state: 'draft', isSentBack: true }]);
      expect((await ask(own).expect(200)).body.isSentBack).toBe(false);
      await save(own, own.draft).expect(200);
      await approve(own).expect(409);
    });

    it('are retired by anybody, and brought back by whoever approves', async () => {
      const own = await begin('five-senses');
      await ask(own).expect(200);
      await approve(own).expect(200);
      const retire = () => clinic.post(at(own, '/retire')).send({ id: newId() }).expect(200);
      const bringBack = (browser: Browser) =>
        browser.post(at(own, '/bring-back')).send({ id: newId() });
      await retire();
      const refused = await bringBack(clinic).expect(403);
      expect(refused.body.code).toBe('APPROVAL_NEEDED');
      expect((await bringBack(owner).expect(200)).body.state).toBe('published');
      await owner.post(at(own, '/retire')).send({ id: newId() }).expect(200);
      await bringBack(owner).expect(200);
    });

    it('are approved and sent back only as they were read', async () => {
      const own = await begin('five-senses');
      await ask(own).expect(200);
      const { body } = await save(own, { ...own.draft, title: 'Other words' }).expect(200);
      await ask({ ...own, revision: body.revision }).expect(200);
      for (const late of [await approve(own), await sendBack(own, 1, 'No.')]) {
        expect([late.status, late.body.code]).toEqual([409, 'DRAFT_CHANGED_ELSEWHERE']);
        expect(late.body.current).toMatchObject({ revision: 2, draft: { title: 'Other words' } });
      }
      const approved = await approve(own, 2).expect(200);
      expect(approved.body).toMatchObject({ state: 'published', version: 1 });
    });
  });

  it('are refused to others, in malformed requests, and where they are not', async () => {
    const own = await published();
    const acts: [string, object][] = [
      ['/publish', { id: newId(), revision: 1, note: 'x' }],
      ['/ask-approval', { id: newId(), revision: 1, note: 'x' }],
      ['/retire', { id: newId() }],
      ['/bring-back', { id: newId() }],
    ];
    const foreign = await aPractice(bench);
    const stranger = await signedIn(bench, foreign.therapist);
    const foreignOwner = await signedIn(bench, foreign.owner);
    for (const [act, body] of acts) {
      await stranger.post(at(own, act)).send(body).expect(404);
      await clinic
        .post(at({ id: newId() }, act))
        .send(body)
        .expect(404);
      await clinic
        .post(at({ id: 'x' }, act))
        .send(body)
        .expect(404);
      await clinic
        .post(at(own, act))
        .send({ ...body, id: 'x' })
        .expect(400);
      await bench.clinic().post(at(own, act)).send(body).expect(401);
      const isShared = act === '/retire' || act === '/bring-back';
      await owner
        .post(at(own, act))
        .send(body)
        .expect(isShared ? 200 : 403);
    }
    for (const [act, body] of [
      ['/approve', { id: newId(), revision: 1 }],
      ['/send-back', { id: newId(), revision: 1, note: 'x' }],
    ] as const) {
      await foreignOwner.post(at(own, act)).send(body).expect(404);
      await owner
        .post(at({ id: newId() }, act))
        .send(body)
        .expect(404);
      await owner
        .post(at(own, act))
        .send({ ...body, id: 'x' })
        .expect(400);
      await bench.clinic().post(at(own, act)).send(body).expect(401);
      await clinic.post(at(own, act)).send(body).expect(403);
    }
    const draft = { writeId: newId(), revision: 1, draft: { steps: [] } };
    await stranger.put(at(own, '/draft')).send(draft).expect(404);
    await clinic
      .put(at(own, '/draft'))
      .send({ ...draft, draft: {} })
      .expect(400);
    await bench.clinic().put(at(own, '/draft')).send(draft).expect(401);
    const long = await save(own, { title: 'x'.repeat(200_001), steps: [] }).expect(400);
    expect(long.body.code).toBe('DRAFT_TOO_LONG');
    await stranger.get(at(own)).expect(404);
    await stranger.get(`/api/exercises/${own.exerciseId}`).expect(404);
    expect((await stranger.get('/api/own-exercises').expect(200)).body).toEqual([]);
    for (const version of ['2', '0', 'x', '1e9']) {
      await clinic.get(at(own, `/versions/${version}`)).expect(404);
    }
    await clinic.get(at({ id: newId() }, '/versions/1')).expect(404);
    await stranger.get(at(own, '/versions/1')).expect(404);
    await bench.clinic().get(at(own, '/versions/1')).expect(401);
    await bench.clinic().get(at(own)).expect(401);
    await bench.clinic().get('/api/own-exercises').expect(401);
    await bench.clinic().post('/api/own-exercises').send({ id: newId() }).expect(401);
    await clinic.post('/api/own-exercises').send({ id: 'x' }).expect(400);
    const unknown = await clinic
      .post('/api/own-exercises')
      .send({ id: newId(), copyOf: 'no-such-exercise' })
      .expect(400);
    expect(unknown.body.code).toBe('EXERCISE_UNKNOWN');
    const supervisor = await aMember(bench, practice.id, { roles: ['supervisor'] });
    const reader = await signedIn(bench, supervisor);
    await reader.get(at(own)).expect(200);
    await reader.post('/api/own-exercises').send({ id: newId() }).expect(403);
    const clash = await clinic
      .post('/api/own-exercises')
      .send({ id: own.id, copyOf: 'mine-to-keep' });
    expect([clash.status, clash.body.code]).toEqual([409, 'WRITE_ID_REUSED']);
  });
});
