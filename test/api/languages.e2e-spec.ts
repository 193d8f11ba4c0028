import { loadLibrary } from '@app/library';
import { MINUTE, newId } from '@app/kernel';
import { aPractice, type BuiltPractice, ORIENTING_ANSWERS } from '@app/testing';
import { aNewClient } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

const library = loadLibrary();
const SPANISH = library.translations.es!.exercises.find('orienting-to-the-room')!;
const ENGLISH_ONLY = library.list().find((one) => library.languagesOf(one).length === 1)!;
const ENGLISH_PROGRAMME = library.programmes
  .list()
  .find((one) => library.programmeIn('es', one) === one)!;

describe('the language of a client', () => {
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

  const readsSpanish = () => portal.put('/api/preferences').send({ language: 'es' }).expect(200);
  const assign = async (exerciseId: string, more: object = {}) => {
    const order = { id: newId(), clientId: practice.client.actor.clientId, exerciseId, ...more };
    const { body } = await clinic.post('/api/assignments').send(order).expect(201);
    return body.id as string;
  };

  it('is theirs to change, and known wherever they are', async () => {
    expect((await portal.get('/api/session')).body.client.language).toBe('en');
    expect((await readsSpanish()).body.language).toBe('es');
    expect((await portal.get('/api/session')).body.client.language).toBe('es');
    const { clientId } = practice.client.actor;
    expect((await clinic.get(`/api/clients/${clientId}`)).body.language).toBe('es');
    // What is left out stays.
    await portal.put('/api/preferences').send({ hasReminders: true }).expect(200);
    expect((await portal.get('/api/preferences')).body.language).toBe('es');
    for (const language of ['fr', '', 7])
      await portal.put('/api/preferences').send({ language }).expect(400);
    await bench.portal().put('/api/preferences').send({ language: 'es' }).expect(401);
  });

  it('is set by the practice when they are added, and later', async () => {
    const owner = await signedIn(bench, practice.owner);
    const client = { ...aNewClient(practice.therapist.actor.memberId), language: 'es' };
    const added = await owner.post('/api/clients').send(client).expect(201);
    expect(added.body.language).toBe('es');
    const path = `/api/clients/${client.id}/details`;
    const { name, zone, email } = client;
    const kept = await owner.put(path).send({ name, zone, email }).expect(200);
    expect(kept.body.language).toBe('es');
    const changed = await owner.put(path).send({ name, zone, email, language: 'en' }).expect(200);
    expect(changed.body.language).toBe('en');
    await owner.put(path).send({ name, zone, email, language: 'xx' }).expect(400);
    const other = { ...aNewClient(practice.therapist.actor.memberId), language: 'xx' };
    await owner.post('/api/clients').send(other).expect(400);
    const elsewhere = await aPractice(bench);
    const stranger = await signedIn(bench, elsewhere.owner);
    await stranger.put(path).send({ name, zone, language: 'es' }).expect(404);
  });

  it('is that of what they are given, and never that of what clinicians read', async () => {
    await readsSpanish();
    const id = await assign('orienting-to-the-room');
    const today = await portal.get('/api/today').expect(200);
    expect(today.body.ready[0].title).toBe('Mirar el cuarto');
    const { body: work } = await portal.get(`/api/assignments/${id}`).expect(200);
    expect(work.language).toBe('es');
    expect(work.assignment.title).toBe('Mirar el cuarto');
    expect(work.exercise.steps).toEqual(SPANISH.steps);
    expect([work.gentler.title, work.gentlerLanguage]).toEqual(['Pies y manos', 'es']);
    expect(work.exercise).not.toHaveProperty('care');

    for (const [stepId, answer] of Object.entries(ORIENTING_ANSWERS)) {
      const write = { writeId: newId(), revision: 0, isSkipped: false, ...answer };
      await portal.put(`/api/assignments/${id}/answers/${stepId}`).send(write).expect(200);
    }
    await portal.post(`/api/assignments/${id}/submit`).send({ id: newId() }).expect(200);
    const { body: own } = await portal.get('/api/handed-in').expect(200);
    expect(own.items[0].title).toBe('Mirar el cuarto');
    const prompts = SPANISH.steps.map(({ prompt }) => prompt);
    for (const { prompt } of own.items[0].answers) expect(prompts).toContain(prompt);

    const { clientId } = practice.client.actor;
    const { body: seen } = await clinic.get(`/api/clients/${clientId}/responses`).expect(200);
    const { body: read } = await clinic.get(`/api/responses/${seen.items[0].id}`).expect(200);
    expect(seen.items[0].title).toBe('Looking around the room');
    expect(JSON.stringify(read)).toContain('How present do you feel');
    expect(JSON.stringify(read)).not.toContain('¿');
  });

  it('keeps what a therapist worded for them', async () => {
    await readsSpanish();
    const reworded = [{ step: 'eyes-rested', prompt: '¿Qué viste por la ventana?' }];
    const tailoring = { dropped: [], reworded };
    const id = await assign('orienting-to-the-room', { tailoring });
    const { body } = await portal.get(`/api/assignments/${id}`).expect(200);
    const step = body.exercise.steps.find((one: { id: string }) => one.id === 'eyes-rested');
    expect(step.prompt).toBe('¿Qué viste por la ventana?');
    expect(step.help).toContain('Esto es para ti');
  });

  it('says where there is English only, to the client and to who assigns', async () => {
    await readsSpanish();
    const { body: cards } = await clinic.get('/api/exercises').expect(200);
    const languagesOf = (id: string) =>
      cards.find((card: { id: string }) => card.id === id).languages as string[];
    expect(languagesOf('orienting-to-the-room')).toEqual(['en', 'es']);
    expect(languagesOf(ENGLISH_ONLY.id)).toEqual(['en']);
    const id = await assign(ENGLISH_ONLY.id);
    const { body } = await portal.get(`/api/assignments/${id}`).expect(200);
    expect([body.language, body.exercise.title]).toEqual(['en', ENGLISH_ONLY.title]);

    bench.clock.advance(MINUTE);
    const { clientId } = practice.client.actor;
    const run = { id: newId(), clientId, programmeId: ENGLISH_PROGRAMME.id };
    await clinic.post('/api/programme-runs').send(run).expect(201);
    const { programme } = (await portal.get('/api/programme').expect(200)).body;
    expect([programme.language, programme.title]).toEqual(['en', ENGLISH_PROGRAMME.title]);
  });

  it('is that of a whole programme', async () => {
    await readsSpanish();
    bench.clock.advance(MINUTE);
    const { clientId } = practice.client.actor;
    const run = { id: newId(), clientId, programmeId: 'first-steps-settling' };
    await clinic.post('/api/programme-runs').send(run).expect(201);
    const { body } = await portal.get('/api/programme').expect(200);
    expect([body.programme.title, body.programme.language]).toEqual([
      'Primeros pasos hacia la calma',
      'es',
    ]);
    const english = new Set(library.list().flatMap(({ title, purpose }) => [title, purpose]));
    for (const step of body.programme.steps) {
      expect(english.has(step.title)).toBe(false);
      expect(step.why).toMatch(/[a-z]/);
      expect(step.why).not.toMatch(/\b(the|you|your)\b/i);
    }
  });
});
