import { RemindersService } from '@app/domain/reminders';
import { SeriesService } from '@app/domain/assignments';
import { SummariesService } from '@app/domain/summaries';
import { DAY, newId } from '@app/kernel';
import { aJobRun, aPractice, type BuiltPractice } from '@app/testing';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

type Stepped = { id: string; prompt: string; help?: string };

describe('tailoring an exercise for one client', () => {
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
    await enter();
  });
  const enter = async () => {
    clinic = await signedIn(bench, practice.therapist);
    portal = await signedIn(bench, practice.client);
  };

  const order = (tailoring: unknown, more: object = {}) => ({
    id: newId(),
    clientId: practice.client.actor.clientId,
    exerciseId: 'orienting-to-the-room',
    tailoring,
    ...more,
  });
  const assign = async (tailoring: unknown, more: object = {}) =>
    (await clinic.post('/api/assignments').send(order(tailoring, more)).expect(201)).body;
  const refused = async (tailoring: unknown) => {
    const { status, body } = await clinic.post('/api/assignments').send(order(tailoring));
    return [status, body.code, body.errors?.[0]?.field];
  };
  const stepsOf = async (id: string): Promise<Stepped[]> =>
    (await portal.get(`/api/assignments/${id}`).expect(200)).body.exercise.steps;
  const save = (id: string, stepId: string, value: unknown) =>
    portal.put(`/api/assignments/${id}/answers/${stepId}`).send({
      writeId: newId(),
      revision: 0,
      value,
      isSkipped: false,
      sharing: 'shared',
    });

  const REWORDED = { step: 'eyes-rested', prompt: 'What did you see from the sofa?', help: 'Any.' };
  const TAILORING = { dropped: ['use-again'], reworded: [REWORDED] };

  it('gives the client theirs, and everybody else the exercise as it is', async () => {
    const made = await assign(TAILORING);
    expect(made.isTailored).toBe(true);
    const steps = await stepsOf(made.id);
    expect(steps.map(({ id }) => id)).not.toContain('use-again');
    expect(steps.find(({ id }) => id === 'eyes-rested')).toMatchObject({
      prompt: REWORDED.prompt,
      help: REWORDED.help,
    });
    const { id, isTailored } = await assign(undefined);
    expect(isTailored).toBe(false);
    expect((await stepsOf(id)).map((step) => step.id)).toContain('use-again');
    expect(JSON.stringify(await stepsOf(id))).not.toContain('sofa');
  });

  it('is shown to the therapist as it was given, and to nobody of another practice', async () => {
    const { id } = await assign(TAILORING);
    const { body } = await clinic.get(`/api/assignments/${id}/exercise`).expect(200);
    const prompts = (body.steps as Stepped[]).map(({ prompt }) => prompt);
    expect(prompts).toContain(REWORDED.prompt);
    expect((body.steps as Stepped[]).map((step) => step.id)).not.toContain('use-again');
    const stranger = await signedIn(bench, (await aPractice(bench)).therapist);
    await stranger.get(`/api/assignments/${id}/exercise`).expect(404);
    await clinic.get(`/api/assignments/${newId()}/exercise`).expect(404);
    await clinic.get('/api/assignments/none/exercise').expect(404);
    await bench.clinic().get(`/api/assignments/${id}/exercise`).expect(401);
  });

  it('asks nothing that was left out, and shows answers under the words that were asked', async () => {
    const { id } = await assign(TAILORING);
    const late = await save(id, 'use-again', 'yes');
    expect([late.status, late.body.code]).toEqual([400, 'STEP_UNKNOWN']);
    await save(id, 'eyes-rested', 'the lamp').expect(200);
    const { body } = await portal.post(`/api/assignments/${id}/submit`).send({ id: newId() });
    const read = await clinic.get(`/api/responses/${body.id}`).expect(200);
    expect(read.body.answers).toMatchObject([
      { stepId: 'eyes-rested', prompt: REWORDED.prompt, words: 'the lamp' },
    ]);
    await bench.get(SummariesService).compile(aJobRun(bench, practice.id), body.id);
    const path = `/api/clients/${practice.client.actor.clientId}/summaries`;
    const { body: summaries } = await clinic.get(path).expect(200);
    expect(JSON.stringify(summaries.items[0].sentences)).toContain(REWORDED.prompt);
    const client = `/api/clients/${practice.client.actor.clientId}`;
    const { body: ofPeriod } = await clinic.get(`${client}/summary`).expect(200);
    expect(ofPeriod.quotes).toMatchObject([{ prompt: REWORDED.prompt, words: 'the lamp' }]);
    const own = await portal.get('/api/handed-in').expect(200);
    expect(own.body.items[0].answers).toMatchObject([{ prompt: REWORDED.prompt }]);
  });

  it('goes with each time that it comes again', async () => {
    const first = await assign(TAILORING, {
      dueAt: bench.clock.now().toISOString(),
      repeat: { everyDays: 7, times: 2 },
    });
    await bench.get(RemindersService).plan(aJobRun(bench, practice.id), first.id);
    await portal.post(`/api/assignments/${first.id}/submit`).send({ id: newId() }).expect(200);
    bench.clock.advance(7 * DAY);
    await enter();
    await bench.get(SeriesService).repeat(aJobRun(bench, practice.id), first.id, 2);
    const [again] = (await portal.get('/api/today').expect(200)).body.ready;
    expect(again.assignmentId).not.toBe(first.id);
    expect(JSON.stringify(await stepsOf(again.assignmentId))).toContain('sofa');
  });

  it.each<[string, object, string]>([
    ['what frames the work', { dropped: ['distress-after'] }, 'tailoring.distress-after'],
    [
      'how numbers are asked for',
      { reworded: [{ step: 'distress-after', prompt: 'Better now?' }] },
      'tailoring.distress-after',
    ],
    ['a step that is not there', { dropped: ['nowhere'] }, 'tailoring.nowhere'],
    ['a step named twice', { reworded: [REWORDED, REWORDED] }, 'tailoring.eyes-rested'],
  ])('refuses to change %s', async (_, part, field) => {
    const tailoring = { dropped: [], reworded: [], ...part };
    expect(await refused(tailoring)).toEqual([400, 'TAILORING_REFUSED', field]);
  });

  it.each<[string, unknown, string]>([
    ['without its lists', { dropped: [] }, 'tailoring.reworded'],
    [
      'with no words',
      { dropped: [], reworded: [{ ...REWORDED, prompt: ' ' }] },
      'tailoring.reworded.0.prompt',
    ],
    [
      'too long',
      { dropped: [], reworded: [{ ...REWORDED, prompt: 'x'.repeat(161) }] },
      'tailoring.reworded.0.prompt',
    ],
    ['of another kind', 'all of it', 'tailoring'],
  ])('refuses one %s', async (_, tailoring, field) => {
    expect(await refused(tailoring)).toEqual([400, 'FIELDS_REFUSED', field]);
  });

  it('takes an empty one for none', async () => {
    expect((await assign({ dropped: [], reworded: [] })).isTailored).toBe(false);
  });
});
