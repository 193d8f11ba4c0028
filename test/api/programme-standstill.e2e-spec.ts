import { DAY, later, newId } from '@app/kernel';
import { type ApiBench, startApiBench } from './api-bench';
import { entries, ProgrammeDesk } from './programme-desk';

describe('programmes that stand still', () => {
  let bench: ApiBench;
  let desk: ProgrammeDesk;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    desk = await ProgrammeDesk.open(bench);
  });

  it('remind of nothing while they are halted', async () => {
    const run = await desk.start();
    await desk.steer(run, 'pause');
    for (let round = 0; round < 2; round++) await desk.work();
    expect(await desk.query('select state, reason from reminders')).toEqual([
      { state: 'suppressed', reason: 'programme-on-hold' },
    ]);
  });

  it('remind of what was kept back by a short pause, the next morning', async () => {
    await desk.start();
    const pace = async (isPaused: boolean) =>
      desk.portal
        .put(`/api/programme/${(await desk.own()).id}/pace`)
        .send({ id: newId(), isPaused })
        .expect(200);
    const reminders = () =>
      desk.query<{ state: string; reason: string | null; sendAt: Date }>(
        `select state, reason, send_at as "sendAt" from reminders order by send_at`,
      );
    await pace(true);
    for (let round = 0; round < 2; round++) await desk.work();
    await pace(false);
    await desk.work();
    const kept = { state: 'suppressed', reason: 'programme-on-hold' };
    expect(await reminders()).toMatchObject([kept, { state: 'planned' }]);
    const { sendAt } = (await reminders())[1]!;
    expect(sendAt.getTime()).toBeGreaterThan(bench.clock.now().getTime());
    expect(sendAt.getTime()).toBeLessThan(later(bench.clock.now(), 2 * DAY).getTime());
    // Paused and let go on again before it, it is planned once.
    await pace(true);
    await pace(false);
    await desk.work();
    await desk.daysLater(2);
    expect(await reminders()).toMatchObject([kept, { state: 'handed-over' }]);
  });

  it('tell the therapist where a step that was taken back leaves them standing', async () => {
    const run = await desk.start();
    const needs = async () => {
      const { body } = await desk.clinic.get('/api/today').expect(200);
      return body.rows.map((row: { programme: { needs: string } | null }) => row.programme?.needs);
    };
    await desk.clinic.post(`/api/assignments/${run.steps[0]!.assignmentId}/withdraw`).expect(200);
    await desk.work();
    expect(await needs()).toEqual(['hand']);
    const still = await desk.look();
    await desk.change(still, 'open-step', { stepId: run.steps[0]!.id }).expect(200);
    expect(await needs()).toEqual([]);
    // Put off, what a hand opens is not for the client to take up.
    const ahead = entries(await desk.look());
    const byHand = ahead.map((step) => ({ ...step, unlockBy: 'hand', unlockDays: undefined }));
    await desk.arrange(await desk.look(), byHand).expect(200);
    await desk.end('done-on-paper');
    const next = await desk.look();
    await desk.change(next, 'open-step', { stepId: next.steps[1]!.id }).expect(200);
    expect(await needs()).toEqual([]);
    await desk.end('not-now');
    expect(await needs()).toEqual(['hand']);
  });

  it('tell the therapist where "not now" has left them standing for a week', async () => {
    await desk.start();
    const rows = async () => (await desk.clinic.get('/api/today').expect(200)).body.rows;
    await desk.end('not-now');
    expect(await rows()).toEqual([]);
    await desk.daysLater(8);
    expect(await rows()).toMatchObject([{ reason: 'programme', programme: { needs: 'hand' } }]);
    const { id, steps } = await desk.own();
    const again = { id: newId(), stepId: steps[0].id };
    await desk.portal.post(`/api/programme/${id}/take-up`).send(again).expect(200);
    await desk.work();
    expect(await rows()).toEqual([]);
  });
});
