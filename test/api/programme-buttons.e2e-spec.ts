import { newId } from '@app/kernel';
import { type ApiBench, startApiBench } from './api-bench';
import { entries, ProgrammeDesk, type Run } from './programme-desk';

describe('what a programme offers to open', () => {
  let bench: ApiBench;
  let desk: ProgrammeDesk;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    desk = await ProgrammeDesk.open(bench);
  });

  const byHand = (exerciseId: string) => ({ part: 'steps', exerciseId, unlockBy: 'hand' });
  const stepOf = ({ steps }: Run, exerciseId: string) =>
    steps.find((step) => step.exerciseId === exerciseId)!;
  const open = async (exerciseId: string) => {
    const run = await desk.look();
    return desk.change(run, 'open-step', { stepId: stepOf(run, exerciseId).id });
  };

  it('never offers level 3 after level 3, and opens whatever it offers', async () => {
    const run = await desk.start();
    const opening = entries(run).filter(({ part }) => part === 'opening');
    const exercises = ['whose-voice', 'mine-to-keep', 'shame-to-words'];
    await desk.arrange(run, [...opening, ...exercises.map(byHand)]).expect(200);
    await desk.passGate();
    expect((await open('whose-voice')).status).toBe(200);
    await desk.end('done-on-paper');
    // What lies between was not worked: it was put off.
    expect((await open('mine-to-keep')).status).toBe(200);
    await desk.end('not-now');
    expect(stepOf(await desk.look(), 'shame-to-words')).toMatchObject({
      canOpen: false,
      obstacle: 'two-deep',
    });
    const refused = await open('shame-to-words');
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({ code: 'STEPS_MISPLACED', why: 'two-deep' }),
    ]);
    for (const exerciseId of ['mine-to-keep', 'shame-to-words']) {
      expect(stepOf(await desk.look(), exerciseId)).toMatchObject({
        canOpen: true,
        obstacle: null,
      });
      expect((await open(exerciseId)).status).toBe(200);
      await desk.end('done-on-paper');
    }
  });

  it('offers its client only what opens at once', async () => {
    const run = await desk.start();
    const [, second] = run.steps;
    const { body: early } = await desk.change(run, 'open-step', { stepId: second!.id });
    await desk.portal
      .post(`/api/assignments/${early.steps[1].assignmentId}/outcome`)
      .send({ id: newId(), outcome: 'not-now' })
      .expect(200);
    const offered = async () =>
      (await desk.own()).steps.map(({ canTakeUp }: { canTakeUp: boolean }) => canTakeUp)[1];
    const takeUp = () =>
      desk.portal
        .post(`/api/programme/${run.id}/take-up`)
        .send({ id: newId(), stepId: second!.id });
    // It was opened before its turn, and that has not come yet.
    expect(await offered()).toBe(false);
    expect((await takeUp()).status).toBe(409);
    await desk.end('done-on-paper');
    await desk.daysLater(7);
    expect(await offered()).toBe(true);
    expect((await takeUp()).status).toBe(200);
    await desk.work();
    expect((await desk.look()).steps[1]!.state).toBe('open');
  });
});
