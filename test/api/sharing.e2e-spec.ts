import { SummariesService } from '@app/domain/summaries';
import { MINUTE, newId } from '@app/kernel';
import {
  aClient,
  aJobRun,
  anAssignment,
  aPractice,
  aResponse,
  type BuiltPractice,
  ORIENTING_ANSWERS,
  saveAnswers,
} from '@app/testing';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

describe('sharing after handing in', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;
  let portal: Browser;
  let assignmentId: string;
  let responseId: string;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    const { therapist, client } = practice;
    clinic = await signedIn(bench, therapist);
    portal = await signedIn(bench, client);
    assignmentId = await anAssignment(bench, therapist.actor, client.actor);
    await saveAnswers(bench, client.actor, assignmentId);
    const path = `/api/assignments/${assignmentId}/submit`;
    const { body } = await portal.post(path).send({ id: newId() }).expect(200);
    responseId = body.id as string;
    await bench.get(SummariesService).compile(aJobRun(bench, practice.id), responseId);
    bench.clock.advance(MINUTE);
  });

  const share = (stepId: string, sharing: string, id = newId()) =>
    portal.put(`/api/assignments/${assignmentId}/answers/${stepId}/sharing`).send({ id, sharing });
  const stepsRead = async () => {
    const { body } = await clinic.get(`/api/responses/${responseId}`).expect(200);
    return {
      ...(body as { takenBack: string[] }),
      steps: (body.answers as { stepId: string }[]).map(({ stepId }) => stepId),
    };
  };

  it('lists what was handed in, step by step, and who has opened it', async () => {
    const { body } = await portal.get('/api/handed-in').expect(200);
    expect(body.items).toMatchObject([
      { assignmentId, title: 'Looking around the room', openings: [] },
    ]);
    const answers = body.items[0].answers as { stepId: string; sharing: string; words: string }[];
    expect(answers.map(({ stepId, sharing }) => [stepId, sharing])).toEqual([
      ['presence-before', 'shared'],
      ['distress-before', 'shared'],
      ['eyes-rested', 'private'],
      ['body-noticed', 'shared'],
      ['presence-after', 'shared'],
      ['distress-after', 'shared'],
    ]);
    expect(answers[2]!.words).toBe('the quiet heron');
    await clinic.get(`/api/responses/${responseId}`).expect(200);
    const at = bench.clock.now().toISOString();
    const { body: later } = await portal.get('/api/handed-in').expect(200);
    expect(later.items[0].openings).toEqual([{ name: practice.therapist.name, at }]);
  });

  describe('names who opened it', () => {
    const clientPath = (rest: string) => `/api/clients/${practice.client.actor.clientId}/${rest}`;
    const summaryPath = async () => {
      const { body } = await clinic.get(clientPath('summaries'));
      return `/api/summaries/${body.items[0].id}`;
    };
    const openings = async () =>
      (await portal.get('/api/handed-in').expect(200)).body.items[0].openings;

    it.each([
      ['since the last session', () => clientPath('since-last')],
      ['in the list of summaries', () => clientPath('summaries')],
      ['as numbers over time', () => clientPath('progress')],
      ['in the summary of a period', () => clientPath('summary')],
      ['as that summary on paper', () => clientPath('summary.pdf')],
      ['as a whole', () => `/api/responses/${responseId}`],
    ])('%s', async (_, path) => {
      await clinic.get(path()).expect(200);
      const at = bench.clock.now().toISOString();
      expect(await openings()).toEqual([{ name: practice.therapist.name, at }]);
    });

    it('in a summary of its own', async () => {
      const path = await summaryPath();
      bench.clock.advance(MINUTE);
      await clinic.get(path).expect(200);
      expect((await openings())[0].at).toBe(bench.clock.now().toISOString());
    });

    it('on Today, where readings changed for the worse', async () => {
      const { therapist, client } = practice;
      await clinic.get('/api/today').expect(200);
      expect(await openings()).toEqual([]);
      await aResponse(bench, therapist.actor, client.actor, {
        ...ORIENTING_ANSWERS,
        'distress-before': { value: 3, sharing: 'shared' },
        'distress-after': { value: 7, sharing: 'shared' },
      });
      await clinic.get('/api/today').expect(200);
      expect(await openings()).toMatchObject([{ name: therapist.name }]);
    });

    it('not of what came later, nor another client’s', async () => {
      const { therapist, client, id } = practice;
      const other = await aClient(bench, id, { therapist });
      await clinic.get(`/api/clients/${other.actor.clientId}/since-last`).expect(200);
      expect(await openings()).toEqual([]);
      await clinic.get(clientPath('since-last')).expect(200);
      bench.clock.advance(MINUTE);
      await aResponse(bench, therapist.actor, client.actor);
      expect(await openings()).toEqual([]);
    });
  });

  it('hides an answer at once, in the summary too, and keeps that it was taken back', async () => {
    expect((await stepsRead()).steps).toContain('distress-after');
    const { body } = await share('distress-after', 'private').expect(200);
    const at = bench.clock.now().toISOString();
    expect(body.answers.at(-1)).toMatchObject({ sharing: 'private', withdrawnAt: at });
    expect(body.openings).toHaveLength(1);
    const after = await stepsRead();
    expect(after.steps).not.toContain('distress-after');
    expect(after.takenBack).toEqual([at]);
    const path = `/api/clients/${practice.client.actor.clientId}/summaries`;
    const { body: summaries } = await clinic.get(path).expect(200);
    expect(JSON.stringify(summaries)).not.toMatch(/Distress went/);
    // What it said is still its writer's.
    const own = await portal.get(`/api/assignments/${assignmentId}`).expect(200);
    const kept = own.body.response.answers.find(
      ({ stepId }: { stepId: string }) => stepId === 'distress-after',
    );
    expect(kept.value).toBe(3);
  });

  it('shares later what was kept, and says since when', async () => {
    expect(JSON.stringify(await stepsRead())).not.toContain('heron');
    await share('eyes-rested', 'shared').expect(200);
    const { body } = await clinic.get(`/api/responses/${responseId}`).expect(200);
    expect(body.answers.find(({ stepId }: { stepId: string }) => stepId === 'eyes-rested')).toEqual(
      expect.objectContaining({
        words: 'the quiet heron',
        sharedAt: bench.clock.now().toISOString(),
      }),
    );
    expect(body.takenBack).toEqual([]);
  });

  it('says no more that something was taken back once it is shared again', async () => {
    await share('body-noticed', 'private').expect(200);
    bench.clock.advance(MINUTE);
    await share('body-noticed', 'shared').expect(200);
    const after = await stepsRead();
    expect(after.steps).toContain('body-noticed');
    expect(after.takenBack).toEqual([]);
  });

  it('does a request once, however late it is repeated', async () => {
    const id = newId();
    await share('body-noticed', 'private', id).expect(200);
    await share('body-noticed', 'private', id).expect(200);
    await share('body-noticed', 'shared').expect(200);
    await share('body-noticed', 'private', id).expect(200);
    expect((await stepsRead()).steps).toContain('body-noticed');
    const reused = await share('eyes-rested', 'private', id);
    expect([reused.status, reused.body.code]).toEqual([409, 'WRITE_ID_REUSED']);
  });

  it('shares nothing that was not handed in', async () => {
    for (const stepId of ['no-such-step', 'use-again', '__proto__']) {
      const { status, body } = await share(stepId, 'shared');
      expect([stepId, status, body.code]).toEqual([stepId, 409, 'ANSWER_NOT_HANDED_IN']);
    }
    const { therapist, client } = practice;
    const open = await anAssignment(bench, therapist.actor, client.actor);
    await saveAnswers(bench, client.actor, open);
    const early = await portal
      .put(`/api/assignments/${open}/answers/eyes-rested/sharing`)
      .send({ id: newId(), sharing: 'shared' });
    expect([early.status, early.body.code]).toEqual([409, 'NOT_HANDED_IN']);
    await share('eyes-rested', 'everybody').expect(400);
    await bench.portal().get('/api/handed-in').expect(401);
    const foreign = await signedIn(bench, (await aPractice(bench)).client);
    await foreign
      .put(`/api/assignments/${assignmentId}/answers/eyes-rested/sharing`)
      .send({ id: newId(), sharing: 'shared' })
      .expect(404);
    expect((await foreign.get('/api/handed-in').expect(200)).body.items).toEqual([]);
  });
});
