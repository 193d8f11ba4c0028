import { newId } from '@app/kernel';
import { type ApiBench, startApiBench } from './api-bench';
import { entries, ProgrammeDesk, type Run, states } from './programme-desk';

/** An exercise of the practice's own: its id, and the row's. */
type Own = { id: string; exerciseId: string; draft: { title: string } };

describe('an exercise that is retired while a programme holds it', () => {
  let bench: ApiBench;
  let desk: ProgrammeDesk;
  let own: Own;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    desk = await ProgrammeDesk.open(bench);
    const begin = { id: newId(), copyOf: 'five-senses' };
    own = (await desk.clinic.post('/api/own-exercises').send(begin).expect(201)).body;
    await act('publish', { revision: 1, note: 'Ours.' });
  });

  const act = (name: string, more: object = {}) =>
    desk.clinic
      .post(`/api/own-exercises/${own.id}/${name}`)
      .send({ id: newId(), ...more })
      .expect(200);

  /** A run whose second step is the practice's own, behind what is open now. */
  const started = async (more: object = {}): Promise<Run> => {
    const run = await desk.start();
    const [first, ...rest] = entries(run);
    const step = { ...first!, unlockBy: 'completion', unlockDays: undefined, ...more };
    const arranged = await desk.arrange(run, [{ ...step, exerciseId: own.exerciseId }, ...rest]);
    expect(arranged.status).toBe(200);
    return arranged.body;
  };
  const today = async () => (await desk.clinic.get('/api/today').expect(200)).body.rows;

  it('waits for the therapist, who is told; the client reads nothing of it', async () => {
    const run = await started();
    await act('retire');
    await desk.end('done-on-paper');
    const stands = await desk.look();
    expect(states(stands)[1]).toBe('ahead');
    expect(stands).toMatchObject({ handStepId: run.steps[1]!.id, holds: [] });
    expect(stands.steps[1]).toMatchObject({ canOpen: false, obstacle: 'not-assignable' });
    expect(await today()).toMatchObject([{ reason: 'programme', programme: { needs: 'hand' } }]);
    const shown = await desk.own();
    expect(shown).toMatchObject({ isOpening: false, holds: [] });
    expect(shown.steps[1]).toMatchObject({ state: 'ahead', opensBy: 'choice' });
    const refused = await desk.change(stands, 'open-step', { stepId: stands.steps[1]!.id });
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({ code: 'STEP_CANNOT_OPEN', why: 'not-assignable' }),
    ]);
    expect(await desk.query('select id from assignments')).toHaveLength(1);
  });

  it('gives way to another that the therapist chooses', async () => {
    await started();
    await act('retire');
    await desk.end('done-on-paper');
    const [gone, ...rest] = entries(await desk.look());
    const kept = await desk.arrange(await desk.look(), [gone!, ...rest]);
    expect(kept.status).toBe(200);
    const other = { ...gone!, exerciseId: 'five-senses' };
    const arranged = await desk.arrange(await desk.look(), [other, ...rest]);
    expect(arranged.status).toBe(200);
    expect(arranged.body.steps[1]).toMatchObject({ exerciseId: 'five-senses', state: 'open' });
    expect(await today()).toEqual([]);
  });

  it('can be left out, and then what follows opens', async () => {
    await started();
    await act('retire');
    await desk.end('done-on-paper');
    const stands = await desk.look();
    await desk.change(stands, 'skip-step', { stepId: stands.steps[1]!.id }).expect(200);
    await desk.daysLater(7);
    expect(states(await desk.look()).slice(1, 3)).toEqual(['left-out', 'open']);
  });

  it('opens within a day once it was brought back', async () => {
    await started();
    await act('retire');
    await desk.end('done-on-paper');
    await act('bring-back');
    await desk.daysLater(1);
    expect(states(await desk.look())[1]).toBe('open');
  });

  it('cannot be taken up again by its client', async () => {
    await started();
    await desk.end('done-on-paper');
    const step = await desk.end('not-now');
    expect(step.exerciseId).toBe(own.exerciseId);
    await act('retire');
    const shown = await desk.own();
    expect(shown.steps[1]).toMatchObject({ state: 'set-aside', canTakeUp: false });
    const refused = await desk.portal
      .post(`/api/programme/${shown.id}/take-up`)
      .send({ id: newId(), stepId: step.id });
    expect([refused.status, refused.body.code]).toEqual([409, 'STEP_CANNOT_OPEN']);
  });
});
