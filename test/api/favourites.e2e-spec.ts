import { aMember, aPractice, type BuiltPractice } from '@app/testing';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

describe('exercises kept at hand', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    clinic = await signedIn(bench, practice.therapist);
  });

  const kept = async (browser = clinic): Promise<string[]> => {
    const { body } = await browser.get('/api/exercises').expect(200);
    return (body as { id: string; isFavourite: boolean }[])
      .filter(({ isFavourite }) => isFavourite)
      .map(({ id }) => id);
  };
  const at = '/api/exercises/five-senses/favourite';

  it('stay until they are put back, however often either is asked', async () => {
    for (const again of [at, at]) await clinic.put(again).expect(204);
    await clinic.put('/api/exercises/trust-ladder/favourite').expect(204);
    expect((await kept()).sort()).toEqual(['five-senses', 'trust-ladder']);
    for (const again of [at, at]) await clinic.delete(again).expect(204);
    expect(await kept()).toEqual(['trust-ladder']);
  });

  it('are nobody else’s', async () => {
    await clinic.put(at).expect(204);
    const colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    expect(await kept(await signedIn(bench, colleague))).toEqual([]);
    const foreign = await aPractice(bench);
    expect(await kept(await signedIn(bench, foreign.therapist))).toEqual([]);
  });

  it('refuse what is no exercise, and whoever is not signed in', async () => {
    for (const id of ['no-such-exercise', 'constructor']) {
      await clinic.put(`/api/exercises/${id}/favourite`).expect(404);
      await clinic.delete(`/api/exercises/${id}/favourite`).expect(404);
    }
    await bench.clinic().put(at).expect(401);
    await bench.clinic().delete(at).expect(401);
  });
});
