import { DAY, newId } from '@app/kernel';
import {
  aClient,
  aMember,
  aPractice,
  aResponse,
  type BuiltPractice,
  ORIENTING_ANSWERS,
  type TestAnswer,
} from '@app/testing';
import { DataSource } from 'typeorm';
import { auditActions } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

const shared = (value: unknown): TestAnswer => ({ value, sharing: 'shared' });
const kept = (value: unknown): TestAnswer => ({ value, sharing: 'private' });

describe('progress', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;
  let portal: Browser;
  let path: string;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    clinic = await signedIn(bench, practice.therapist);
    portal = await signedIn(bench, practice.client);
    path = `/api/clients/${practice.client.actor.clientId}/progress`;
  });

  const handedIn = async (answers?: Record<string, TestAnswer>, exerciseId?: string) => {
    const { therapist, client } = practice;
    const made = await aResponse(bench, therapist.actor, client.actor, answers, exerciseId);
    bench.clock.advance(DAY);
    // Both sessions would have ended meanwhile.
    clinic = await signedIn(bench, therapist);
    portal = await signedIn(bench, client);
    return made;
  };

  it('is empty where nothing is shared yet', async () => {
    const { body } = await clinic.get(path).expect(200);
    expect(body).toMatchObject({ isCut: false, distress: [], scales: [] });
  });

  it('shows what is shared oldest first, and leaves open what is not', async () => {
    const first = await handedIn();
    const second = await handedIn({
      ...ORIENTING_ANSWERS,
      'distress-before': kept(9),
      'distress-after': shared(0),
      'presence-after': shared('numb'),
    });
    const { body } = await clinic.get(path).expect(200);
    expect(body.distress).toMatchObject([
      {
        responseId: first.responseId,
        title: 'Looking around the room',
        before: 6,
        after: 3,
        presenceAfter: 'here',
      },
      { responseId: second.responseId, before: null, after: 0, presenceAfter: 'numb' },
    ]);
    expect(await auditActions(bench, practice.id)).toContain('progress.read');
    const { body: handed } = await portal.get('/api/handed-in').expect(200);
    expect(handed.items[0].openings).toMatchObject([{ name: practice.therapist.name }]);
  });

  it('is the same for the client, who sees what staff see of it and no cut-off', async () => {
    await handedIn();
    await handedIn({ ...ORIENTING_ANSWERS, 'distress-after': kept(1) });
    const { body: seen } = await clinic.get(path).expect(200);
    const { body: own } = await portal.get('/api/progress').expect(200);
    expect(own).toEqual(seen);
    expect(own.distress.map(({ after }: { after: number | null }) => after)).toEqual([3, null]);
    expect(JSON.stringify(own)).not.toMatch(/threshold|band|cut-?off/i);
  });

  it('draws a question that comes back at least three times', async () => {
    const answers = (familiar: number) => ({
      'presence-before': shared('here'),
      'how-familiar': shared(familiar),
    });
    await handedIn(answers(8), 'then-or-now-pause');
    await handedIn(answers(7), 'then-or-now-pause');
    expect((await clinic.get(path)).body.scales).toEqual([]);
    await handedIn(answers(5), 'then-or-now-pause');
    const { body } = await clinic.get(path).expect(200);
    expect(body.scales).toMatchObject([
      { stepId: 'how-familiar', readings: [{ value: 8 }, { value: 7 }, { value: 5 }] },
    ]);
  });

  it('asks the database as often for many responses as for one', async () => {
    const { logger } = bench.api.clinic.get(DataSource);
    const statements = jest.spyOn(logger, 'logQuery');
    const asked = async () => {
      // The first look after a sign-in opens keys and notes the session's use.
      await clinic.get(path).expect(200);
      statements.mockClear();
      await clinic.get(path).expect(200);
      return statements.mock.calls.length;
    };
    await handedIn();
    const forOne = await asked();
    for (let more = 0; more < 4; more++) await handedIn();
    expect(await asked()).toBe(forOne);
    expect(forOne).toBeGreaterThan(0);
    statements.mockRestore();
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
      const { status, body } = await clinic.get(`/api/clients/${id}/progress`);
      expect([id, status, body.code]).toEqual([id, 404, 'NOT_FOUND']);
    }
    await bench.clinic().get(path).expect(401);
    await bench.portal().get('/api/progress').expect(401);
    await (await signedIn(bench, practice.owner)).get(path).expect(403);
  });
});
