import { DAY, later, newId } from '@app/kernel';
import { aPractice } from '@app/testing';
import { type ApiBench, startApiBench } from './api-bench';
import { entries, ProgrammeDesk, type Run, states, type Step } from './programme-desk';
import { signedIn } from './signed-in';

describe('programmes changed midway', () => {
  let bench: ApiBench;
  let desk: ProgrammeDesk;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    desk = await ProgrammeDesk.open(bench);
  });

  it('take steps in, out and to another place, with what opens them', async () => {
    const run = await desk.start();
    const [first, ...rest] = entries(run);
    const opensOn = later(bench.clock.now(), 5 * DAY).toISOString();
    const added = {
      part: 'steps',
      exerciseId: 'mine-to-keep',
      unlockBy: 'date',
      unlockAt: opensOn,
      why: 'You spoke of this in our session.',
    };
    const replaced = { ...rest.at(-1)!, exerciseId: 'cues-of-safety', why: 'A smaller one.' };
    const arranged = await desk.arrange(run, [
      rest[0]!,
      first!,
      ...rest.slice(1, -1),
      replaced,
      added,
    ]);
    expect(arranged.status).toBe(200);
    const steps = (await desk.look()).steps;
    expect(steps.slice(1, 3).map(({ id }) => id)).toEqual([rest[0]!.stepId, first!.stepId]);
    expect(steps.slice(-2)).toMatchObject([
      { exerciseId: 'cues-of-safety', why: 'A smaller one.' },
      { exerciseId: 'mine-to-keep', unlockAt: opensOn, why: 'You spoke of this in our session.' },
    ]);
    const shorter = await desk.arrange(await desk.look(), entries(await desk.look()).slice(1, -1));
    expect(shorter.status).toBe(200);
    expect((await desk.look()).steps).toHaveLength(steps.length - 2);
  });

  it('keep what was left out in its place, and every other step in its turn', async () => {
    const started = await desk.start();
    const [, early, between] = started.steps;
    const late = started.steps.at(-2)!;
    await desk.change(started, 'skip-step', { stepId: late.id }).expect(200);
    const skipped = await desk.change(await desk.look(), 'skip-step', { stepId: early!.id });
    const order = started.steps.map(({ id }) => id);
    const same = await desk.arrange(skipped.body, entries(skipped.body));
    expect([same.status, same.body.steps.map(({ id }: Step) => id)]).toEqual([200, order]);
    expect(states(same.body).slice(0, 3)).toEqual(['open', 'left-out', 'ahead']);
    // With fewer steps of the opening, what was left out of it stays among them.
    const shorter = entries(same.body).filter(({ stepId }) => stepId !== between!.id);
    const arranged = (await desk.arrange(same.body, shorter).expect(200)).body as Run;
    expect(arranged.steps.map(({ id }) => id)).toEqual(order.filter((id) => id !== between!.id));
    const again = await desk.change(arranged, 'open-step', { stepId: early!.id }).expect(200);
    expect(states(again.body).slice(0, 2)).toEqual(['open', 'open']);
  });

  it('keep the rules of their order', async () => {
    const run = await desk.start();
    const ahead = entries(run);
    const refused = async (steps: object[]) => {
      const { status, body } = await desk.arrange(run, steps);
      return [status, body.code];
    };
    const step = { part: 'steps', exerciseId: 'mine-to-keep', unlockBy: 'completion' };
    expect(await refused([step, ...ahead])).toEqual([409, 'STEPS_MISPLACED']);
    expect(await refused([])).toEqual([409, 'STEPS_MISPLACED']);
    expect(await refused([...ahead, { ...step, part: 'opening' }])).toEqual([
      409,
      'STEPS_MISPLACED',
    ]);
    expect(await refused([...ahead, { ...step, exerciseId: 'nowhere' }])).toEqual([
      400,
      'EXERCISE_UNKNOWN',
    ]);
    const past = await desk.arrange(run, [
      ...ahead,
      { ...step, exerciseId: 'letting-go-a-little', unlockBy: 'hand' },
    ]);
    expect([past.status, past.body.why]).toEqual([409, 'past-only']);
    for (const measure of ['phq-9', 'brs']) {
      expect(await refused([...ahead, { ...step, exerciseId: measure }])).toEqual([
        400,
        'MEASURE_REFUSED',
      ]);
    }
    expect(await refused([...ahead, { ...step, unlockBy: 'delay' }])).toEqual([
      400,
      'UNLOCK_REFUSED',
    ]);
    expect(await refused([...ahead, { ...step, unlockBy: 'date' }])).toEqual([
      400,
      'UNLOCK_REFUSED',
    ]);
    expect(await refused([...ahead, { ...step, unlockBy: 'score' }])).toEqual([
      400,
      'FIELDS_REFUSED',
    ]);
    expect(await refused([...ahead, ahead[0]!])).toEqual([409, 'STEP_NOT_AHEAD']);
    expect(await refused([{ ...ahead[0]!, stepId: run.steps[0]!.id }, ...ahead])).toEqual([
      409,
      'STEP_NOT_AHEAD',
    ]);
  });

  it('are changed still where what was given would not be placed so today', async () => {
    const run = await desk.start();
    const [first, second] = run.steps;
    await desk.end('done-on-paper');
    const older = `update programme_steps set exercise_id = 'mine-to-keep' where id = $1`;
    await desk.query(older, [first!.id]);
    const now = await desk.look();
    expect(now.steps[1]).toMatchObject({ canOpen: true });
    const opened = await desk.change(now, 'open-step', { stepId: second!.id }).expect(200);
    const skipped = await desk.change(opened.body, 'skip-step', { stepId: second!.id }).expect(200);
    await desk.arrange(skipped.body, entries(skipped.body)).expect(200);
  });

  it('are changed once, and never on what somebody else has changed', async () => {
    const run = await desk.start();
    const body = { id: newId(), revision: run.revision, act: 'pause' };
    const send = () => desk.clinic.post(`/api/programme-runs/${run.id}/steer`).send(body);
    const paused = (await send().expect(200)).body;
    expect(paused).toMatchObject({
      holds: ['paused'],
      pauses: [{ by: 'member', at: expect.any(String) }],
      revision: 2,
    });
    expect((await send().expect(200)).body.revision).toBe(2);
    const late = await desk.change(run, 'steer', { act: 'end' });
    expect([late.status, late.body]).toEqual([
      409,
      expect.objectContaining({ code: 'PROGRAMME_CHANGED', revision: 2 }),
    ]);
    // Nothing of what the client said comes with a refusal.
    expect(late.body).not.toHaveProperty('current');
    const over = await desk.steer(await desk.steer(paused, 'go-on'), 'end');
    expect(over).toMatchObject({ holds: ['ended'] });
    const after = await desk.change(over, 'steer', { act: 'go-on' });
    expect([after.status, after.body.code]).toEqual([409, 'PROGRAMME_OVER']);
    expect(await desk.own()).toBeNull();
  });

  it('keep a step of their opening', async () => {
    let run = await desk.start();
    const opening = run.steps.filter(({ part }) => part === 'opening');
    const skip = (stepId: string) => desk.change(run, 'skip-step', { stepId });
    for (const { id } of opening.slice(1)) run = (await skip(id).expect(200)).body;
    const last = await skip(opening[0]!.id);
    expect([last.status, last.body.why]).toEqual([409, 'no-opening']);
  });

  it('are never let go on from a page that is older than what was too much', async () => {
    const run = await desk.start();
    await desk.end('too-much');
    const late = await desk.change(run, 'steer', { act: 'go-on' });
    expect([late.status, late.body.code]).toEqual([409, 'PROGRAMME_CHANGED']);
    expect((await desk.look()).holds).toEqual(['too-much']);
    const { body } = await desk.clinic.get('/api/today').expect(200);
    expect(body.rows).toMatchObject([{ reason: 'too-much', programme: { needs: 'too-much' } }]);
    await desk.steer(await desk.look(), 'go-on');
    expect((await desk.look()).holds).toEqual([]);
  });

  it('open the next step by hand before its time, and one that was left out', async () => {
    const run = await desk.start();
    const [, second, third] = run.steps;
    expect((await desk.change(run, 'open-step', { stepId: third!.id })).status).toBe(409);
    const opened = (await desk.change(run, 'open-step', { stepId: second!.id }).expect(200)).body;
    expect(states(opened).slice(0, 2)).toEqual(['open', 'open']);
    const skipped = (await desk.change(opened, 'skip-step', { stepId: second!.id }).expect(200))
      .body;
    expect(states(skipped)[1]).toBe('left-out');
    const { body } = await desk.clinic.get(`/api/assignments/${opened.steps[1].assignmentId}`);
    expect(body.status).toBe('withdrawn');
    const again = (await desk.change(skipped, 'open-step', { stepId: second!.id }).expect(200))
      .body;
    expect(states(again)[1]).toBe('open');
    await desk.end('done-on-paper');
    const done = await desk.look();
    const refused = await desk.change(done, 'skip-step', { stepId: done.steps[0]!.id });
    expect([refused.status, refused.body.code]).toEqual([409, 'STEP_IS_DONE']);
  });

  it('leave as it is what was ended before it could be taken up', async () => {
    const run = await desk.start();
    const step = await desk.end('not-now');
    await desk.portal
      .post(`/api/programme/${run.id}/take-up`)
      .send({ id: newId(), stepId: step.id })
      .expect(200);
    await desk.steer(await desk.look(), 'end');
    await desk.work();
    expect((await desk.look()).steps[0]).toMatchObject({
      state: 'set-aside',
      outcome: 'not-now',
      assignmentId: step.assignmentId,
    });
  });

  it('keep the weightiest answer, and what was named on either device', async () => {
    const { id } = await desk.start('steady-ground');
    const path = `/api/programme/${id}/ongoing`;
    for (const answer of ['in-session', 'yes', 'not-sure'])
      await desk.portal.put(path).send({ id: newId(), answer }).expect(200);
    const asked = await desk.look();
    expect(asked).toMatchObject({ ongoing: { answer: 'yes' } });
    await desk.steer(asked, 'go-on');
    await desk.passGate();
    await desk.nameTools([{ words: 'the window' }, { words: 'My dog' }]);
    expect((await desk.own()).tools).toEqual(['the window', 'My feet on the floor', 'My dog']);
  });

  describe('paused by both', () => {
    let run: Run;
    const pace = async (isPaused: boolean) =>
      (
        await desk.portal
          .put(`/api/programme/${run.id}/pace`)
          .send({ id: newId(), isPaused })
          .expect(200)
      ).body;
    const paused = async () => {
      const { pauses, holds } = (await desk.look()) as Run & { pauses: { by: string }[] };
      expect((await desk.own()).pausedBy).toEqual(pauses.map(({ by }) => by));
      expect(holds.includes('paused')).toBe(pauses.length > 0);
      return pauses.map(({ by }) => by);
    };
    beforeEach(async () => {
      run = await desk.start();
    });

    it('leave a client their own pause when the therapist lets them go on', async () => {
      await pace(true);
      await desk.end('too-much');
      expect((await desk.look()).holds).toEqual(['too-much', 'paused']);
      await desk.steer(await desk.look(), 'go-on');
      expect(await paused()).toEqual(['client']);
    });

    it('leave a client their own pause when the therapist pauses and goes on', async () => {
      await pace(true);
      await desk.steer(await desk.look(), 'pause');
      expect(await paused()).toEqual(['member', 'client']);
      await desk.steer(await desk.look(), 'go-on');
      expect(await paused()).toEqual(['client']);
      await desk.end('done-on-paper');
      await desk.daysLater(7);
      expect(states(await desk.look())[1]).toBe('ahead');
      expect(await pace(false)).toMatchObject({ holds: [], isOpening: true });
      await desk.work();
      expect(states(await desk.look())[1]).toBe('open');
    });

    it('leave the therapist theirs when the client pauses and goes on', async () => {
      await desk.steer(await desk.look(), 'pause');
      expect(await pace(true)).toMatchObject({ pausedBy: ['member', 'client'] });
      expect(await pace(false)).toMatchObject({ pausedBy: ['member'], holds: ['paused'] });
      await desk.end('done-on-paper');
      await desk.daysLater(7);
      expect(states(await desk.look())[1]).toBe('ahead');
    });
  });

  it('refuse what is no right change, and whoever is not their therapist', async () => {
    const run = await desk.start();
    const stepId = run.steps[0]!.id;
    const bodies: [string, object][] = [
      ['steer', { act: 'pause' }],
      ['open-step', { stepId }],
      ['skip-step', { stepId }],
    ];
    const foreign = await signedIn(bench, (await aPractice(bench)).therapist);
    for (const [path, body] of bodies) {
      const whole = { id: newId(), revision: run.revision, ...body };
      const address = `/api/programme-runs/${run.id}/${path}`;
      await desk.clinic
        .post(address)
        .send({ ...whole, revision: 0 })
        .expect(400);
      await desk.clinic.post(address).send({ id: newId(), revision: 1 }).expect(400);
      await bench.clinic().post(address).send(whole).expect(401);
      await foreign.post(address).send(whole).expect(404);
      await desk.clinic.post(`/api/programme-runs/${newId()}/${path}`).send(whole).expect(404);
    }
    const steps = { id: newId(), revision: run.revision, steps: entries(run) };
    await bench.clinic().put(`/api/programme-runs/${run.id}/steps`).send(steps).expect(401);
    await foreign.put(`/api/programme-runs/${run.id}/steps`).send(steps).expect(404);
    await desk.clinic.put(`/api/programme-runs/${newId()}/steps`).send(steps).expect(404);
    expect((await desk.change(run, 'open-step', { stepId: newId() })).status).toBe(404);
  });
});
