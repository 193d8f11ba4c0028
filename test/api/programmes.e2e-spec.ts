import { RemindersService } from '@app/domain/reminders';
import { ProgrammePace } from '@app/domain/programmes';
import { DAY, later, MINUTE, newId, systemActor } from '@app/kernel';
import { aClient, aJobRun, aMember, aPractice, type BuiltPractice } from '@app/testing';
import { auditActions } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

interface Step {
  id: string;
  part: 'opening' | 'steps';
  exerciseId: string;
  title: string;
  intensity: number;
  unlockBy: 'completion' | 'delay' | 'date' | 'hand';
  unlockDays: number | null;
  state: string;
  assignmentId: string | null;
  canOpen: boolean;
}
interface Run {
  id: string;
  revision: number;
  phase: string;
  holds: string[];
  steps: Step[];
}

describe('programmes', () => {
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
  const clientId = () => practice.client.actor.clientId;
  const order = (programmeId: string, more: object = {}) => ({
    id: newId(),
    clientId: clientId(),
    programmeId,
    ...more,
  });
  const start = async (programmeId = 'first-steps-settling'): Promise<Run> =>
    (await clinic.post('/api/programme-runs').send(order(programmeId)).expect(201)).body;
  const look = async (): Promise<Run> =>
    (await clinic.get(`/api/clients/${clientId()}/programmes`).expect(200)).body.runs[0];
  const own = async () => (await portal.get('/api/programme').expect(200)).body.programme;

  type DueJob = { id: string; job: string; payload: Record<string, string> };
  const done = new Set<string>();
  /** Does what the worker would do by now. */
  const work = async () => {
    const due = await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      tx.query<DueJob[]>(
        `select id, job, payload from outbox where not_before <= $1 order by not_before, id`,
        [bench.clock.now()],
      ),
    );
    const run = () => aJobRun(bench, practice.id);
    for (const { id, job, payload } of due.filter((one) => !done.has(one.id))) {
      done.add(id);
      if (job === 'programmes.advance')
        await bench.get(ProgrammePace).run(run(), payload.runId!, payload.stepId);
      if (job === 'assignments.plan')
        await bench.get(RemindersService).plan(run(), payload.assignmentId!);
      if (job === 'reminders.send')
        await bench.get(RemindersService).send(run(), payload.reminderId!);
    }
  };
  const daysLater = async (days: number) => {
    bench.clock.advance(days * DAY);
    await enter();
    for (let round = 0; round < 2; round++) await work();
  };
  const change = (run: Run, path: string, body: object) =>
    clinic
      .post(`/api/programme-runs/${run.id}/${path}`)
      .send({ id: newId(), revision: run.revision, ...body });
  const steer = async (run: Run, act: 'pause' | 'go-on' | 'end'): Promise<Run> =>
    (await change(run, 'steer', { act }).expect(200)).body;
  /** Ends what is open, as its client. */
  const end = async (outcome: string) => {
    bench.clock.advance(MINUTE);
    const step = (await look()).steps.find(({ state }) => state === 'open')!;
    await portal
      .post(`/api/assignments/${step.assignmentId}/outcome`)
      .send({ id: newId(), outcome })
      .expect(200);
    await work();
    return step;
  };
  /** Does every step of the opening. */
  const throughOpening = async () => {
    while ((await look()).phase === 'opening') {
      if ((await look()).steps.some(({ state }) => state === 'open')) await end('done-on-paper');
      else await daysLater(7);
    }
  };
  const nameTools = async (tools: object[], id = newId()) =>
    portal.put(`/api/programme/${(await own()).id}/tools`).send({ id, tools });
  const passGate = async () => {
    await throughOpening();
    const tools = [{ words: 'The window' }, { words: 'My feet on the floor' }];
    expect((await nameTools(tools)).status).toBe(200);
    await work();
  };
  const states = ({ steps }: Run) => steps.map(({ state }) => state);
  const entries = ({ steps }: Run) =>
    steps
      .filter(({ state }) => state === 'ahead')
      .map(({ id, part, exerciseId, unlockBy, unlockDays }) => ({
        ...{ stepId: id, part, exerciseId, unlockBy },
        ...(unlockDays !== null && { unlockDays }),
      }));
  const arrange = (run: Run, steps: object[]) =>
    clinic
      .put(`/api/programme-runs/${run.id}/steps`)
      .send({ id: newId(), revision: run.revision, steps });

  describe('in the catalogue', () => {
    it('are listed, and shown whole with what opens each step', async () => {
      const { body: cards } = await clinic.get('/api/programmes').expect(200);
      expect(cards).toContainEqual(
        expect.objectContaining({ id: 'first-steps-settling', asksIfOngoing: false }),
      );
      const { body } = await clinic.get('/api/programmes/first-steps-settling').expect(200);
      expect(body.order[0]).toMatchObject({ part: 'opening', pillar: 'felt-safety' });
      expect(body.order).toHaveLength(body.steps);
      expect(body.forTherapists.length).toBeGreaterThan(0);
      await clinic.get('/api/programmes/nowhere').expect(404);
      await bench.clinic().get('/api/programmes').expect(401);
      await bench.clinic().get('/api/programmes/first-steps-settling').expect(401);
    });
  });

  describe('given to a client', () => {
    it('open their first step as an assignment like any other, with its reason', async () => {
      const run = await start();
      expect(states(run).filter((state) => state !== 'ahead')).toEqual(['open']);
      const { body } = await portal.get('/api/today').expect(200);
      expect(body.ready).toHaveLength(1);
      const [first] = run.steps;
      const { body: work } = await portal.get(`/api/assignments/${first!.assignmentId}`);
      expect(work.assignment).toMatchObject({
        exerciseId: first!.exerciseId,
        runId: run.id,
        rationale: expect.any(String),
      });
    });

    it('are started once, however often it is asked, and one at a time', async () => {
      const body = order('first-steps-settling');
      const first = await clinic.post('/api/programme-runs').send(body).expect(201);
      const again = await clinic.post('/api/programme-runs').send(body).expect(201);
      expect(again.body).toEqual(first.body);
      expect((await portal.get('/api/today')).body.ready).toHaveLength(1);
      const second = await clinic.post('/api/programme-runs').send(order('steady-ground'));
      expect([second.status, second.body.code]).toEqual([409, 'PROGRAMME_RUNNING']);
      await steer(first.body, 'end');
      expect((await portal.get('/api/today')).body.ready).toEqual([]);
      await clinic.post('/api/programme-runs').send(order('steady-ground')).expect(201);
    });

    it('are refused where something is wrong', async () => {
      const send = (body: object) => clinic.post('/api/programme-runs').send(body);
      const unknown = await send(order('nowhere')).expect(400);
      expect(unknown.body.code).toBe('PROGRAMME_UNKNOWN');
      await send(order('first-steps-settling', { clientId: newId() })).expect(404);
      await send({ ...order('first-steps-settling'), id: 'x' }).expect(400);
      await bench.clinic().post('/api/programme-runs').send(order('x')).expect(401);
      const foreign = await aPractice(bench);
      const stranger = await signedIn(bench, foreign.therapist);
      await stranger.post('/api/programme-runs').send(order('first-steps-settling')).expect(404);
      await stranger.get(`/api/clients/${clientId()}/programmes`).expect(404);
      const colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
      await (
        await signedIn(bench, colleague)
      )
        .get(`/api/clients/${clientId()}/programmes`)
        .expect(404);
      await clinic.get(`/api/clients/${newId()}/programmes`).expect(404);
      await bench.clinic().get(`/api/clients/${clientId()}/programmes`).expect(401);
    });

    it('go on when a step is done, by time without anybody’s hand, and remind in the morning', async () => {
      const run = await start();
      await end('done-on-paper');
      const [, second] = run.steps;
      expect([second!.unlockBy, (await look()).steps[1]!.state]).toEqual(['delay', 'ahead']);
      expect((await own()).steps[1].state).toBe('ahead');
      await daysLater(second!.unlockDays!);
      const opened = (await look()).steps[1]!;
      expect(opened.state).toBe('open');
      const { body } = await clinic.get(`/api/assignments/${opened.assignmentId}`).expect(200);
      expect(new Date(body.dueAt).getTime()).toBeGreaterThanOrEqual(
        new Date(body.assignedAt).getTime(),
      );
      // The same look again gives nothing twice.
      await bench.get(ProgrammePace).run(aJobRun(bench, practice.id), run.id);
      expect((await portal.get('/api/today')).body.ready).toHaveLength(1);
    });

    it('catch up on a clock that was missed', async () => {
      await start();
      await end('done-on-paper');
      bench.clock.advance(60 * DAY);
      await enter();
      await work();
      expect((await look()).steps[1]!.state).toBe('open');
    });

    it('tolerate a run that is gone, and open nothing for whose care rests', async () => {
      await bench.get(ProgrammePace).run(aJobRun(bench, practice.id), newId());
      await start();
      await end('done-on-paper');
      const status = (to: string) =>
        bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
          tx.query('update clients set status = $2 where id = $1', [clientId(), to]),
        );
      await status('paused');
      await daysLater(7);
      expect((await look()).steps[1]!.state).toBe('ahead');
      await status('active');
      await daysLater(1);
      expect((await look()).steps[1]!.state).toBe('open');
    });
  });

  describe('at the gate', () => {
    it('wait for two ways to settle, which the therapist then reads', async () => {
      await start();
      const early = await nameTools([{ words: 'a' }, { words: 'b' }]);
      expect([early.status, early.body.code]).toEqual([409, 'TOOLS_TOO_EARLY']);
      await throughOpening();
      await daysLater(30);
      expect((await look()).phase).toBe('gate');
      expect(states(await look())).not.toContain('open');
      const [first] = (await own()).steps;
      for (const tools of [
        [{ stepId: first.id }],
        [{ words: 'The window' }, { words: 'the window' }],
        [{ words: ' ' }, { words: 'My feet' }],
        [{ stepId: newId() }, { words: 'My feet' }],
        [{ stepId: first.id, words: 'both' }, { words: 'My feet' }],
      ]) {
        expect((await nameTools(tools)).status).toBe(400);
      }
      const id = newId();
      const tools = [{ stepId: first.id }, { words: 'My feet' }];
      const named = await nameTools(tools, id);
      expect([named.status, named.body.tools]).toEqual([200, [first.title, 'My feet']]);
      expect((await nameTools(tools, id)).body.tools).toEqual([first.title, 'My feet']);
      await daysLater(7);
      expect(await look()).toMatchObject({ phase: 'steps', tools: [first.title, 'My feet'] });
      expect((await look()).steps.find(({ part }) => part === 'steps')!.state).toBe('open');
      expect(await auditActions(bench, practice.id)).toContain('programme.read');
    });

    it('refuse whoever else asks', async () => {
      const { id } = await start();
      const body = { id: newId(), tools: [{ words: 'a' }, { words: 'b' }] };
      await bench.portal().put(`/api/programme/${id}/tools`).send(body).expect(401);
      const other = await aClient(bench, practice.id, { therapist: practice.therapist });
      await (await signedIn(bench, other)).put(`/api/programme/${id}/tools`).send(body).expect(404);
      await portal.put(`/api/programme/${newId()}/tools`).send(body).expect(404);
    });
  });

  describe('that ask first', () => {
    const answer = async (said: string, id = newId()) =>
      portal.put(`/api/programme/${(await own()).id}/ongoing`).send({ id, answer: said });
    const needs = async () => {
      const { body } = await clinic.get('/api/today').expect(200);
      return body.rows.flatMap((row: { reason: string; programme: { needs: string } | null }) =>
        row.programme ? [[row.reason, row.programme.needs]] : [],
      );
    };

    it('give nothing before the answer, and begin after a no', async () => {
      const run = await start('steady-ground');
      expect(run).toMatchObject({ holds: ['question'], ongoing: null });
      expect((await portal.get('/api/today')).body.ready).toEqual([]);
      expect((await answer('no')).body).toMatchObject({ isAnswered: true, isOpening: true });
      await work();
      expect((await portal.get('/api/today')).body.ready).toHaveLength(1);
      expect(await needs()).toEqual([]);
    });

    it.each(['yes', 'not-sure', 'in-session'])('wait for the talk after %s', async (said) => {
      await start('steady-ground');
      await answer(said);
      await work();
      expect(await look()).toMatchObject({ holds: ['talk'], ongoing: { answer: said } });
      expect(await needs()).toEqual([['programme', 'talk']]);
      // Whoever is asked again, perhaps with somebody beside them, does not undo that.
      await answer('no');
      await work();
      expect((await look()).holds).toEqual(['talk']);
      expect((await portal.get('/api/today')).body.ready).toEqual([]);
      await steer(await look(), 'go-on');
      expect((await portal.get('/api/today')).body.ready).toHaveLength(1);
      expect(await needs()).toEqual([]);
    });

    it('take no other answer, and none from others', async () => {
      const { id } = await start('steady-ground');
      expect((await answer('perhaps')).status).toBe(400);
      const body = { id: newId(), answer: 'no' };
      await bench.portal().put(`/api/programme/${id}/ongoing`).send(body).expect(401);
      const foreign = await aPractice(bench);
      await (
        await signedIn(bench, foreign.client)
      )
        .put(`/api/programme/${id}/ongoing`)
        .send(body)
        .expect(404);
      await portal.put(`/api/programme/${newId()}/ongoing`).send(body).expect(404);
    });

    it('show what waits for a hand, until it opened', async () => {
      await start('steady-ground');
      await answer('no');
      await work();
      await passGate();
      while (!(await look()).steps.some(({ canOpen }) => canOpen)) await daysLater(7);
      const waiting = await look();
      const step = waiting.steps.find(({ state }) => state === 'ahead')!;
      expect(step.canOpen).toBe(true);
    });
  });

  it('halt when something was too much, tell the therapist, and go on by their leave alone', async () => {
    await start();
    const step = await end('too-much');
    const halted = await look();
    expect(halted).toMatchObject({ holds: ['too-much'], tooMuch: { title: step.title } });
    const { body } = await clinic.get('/api/today').expect(200);
    expect(body.rows).toMatchObject([
      { reason: 'too-much', programme: { needs: 'too-much' }, tooMuch: { title: step.title } },
    ]);
    await daysLater(20);
    // What was too much is no news any more; that the programme stands still is.
    expect((await clinic.get('/api/today')).body.rows).toMatchObject([
      { reason: 'programme', programme: { needs: 'too-much' } },
    ]);
    expect((await own()).steps.filter((one: Step) => one.state === 'open')).toEqual([]);
    const opening = await change(halted, 'open-step', { stepId: step.id });
    expect([opening.status, opening.body.code]).toEqual([409, 'STEP_CANNOT_OPEN']);
    const resumed = await steer(halted, 'go-on');
    expect(resumed).toMatchObject({ holds: [], tooMuch: null });
    expect((await clinic.get('/api/today')).body.rows).toEqual([]);
    // Set aside, it can be left out, and then the next one comes.
    expect(resumed.steps[0]).toMatchObject({
      state: 'set-aside',
      outcome: 'too-much',
      canOpen: true,
    });
    await change(resumed, 'skip-step', { stepId: step.id }).expect(200);
    await daysLater(7);
    expect(states(await look()).slice(0, 2)).toEqual(['left-out', 'open']);
  });

  it('change nothing by "not now", which the client takes up again when they want', async () => {
    await start();
    const step = await end('not-now');
    expect(await look()).toMatchObject({ holds: [], phase: 'opening' });
    const takeUp = (stepId: string) =>
      own().then(({ id }) =>
        portal.post(`/api/programme/${id}/take-up`).send({ id: newId(), stepId }),
      );
    expect((await own()).steps[0]).toMatchObject({ state: 'set-aside', canTakeUp: true });
    expect((await takeUp(step.id)).status).toBe(200);
    await work();
    const again = (await look()).steps[0]!;
    expect(again.state).toBe('open');
    expect(again.assignmentId).not.toBe(step.assignmentId);
    expect((await takeUp(step.id)).status).toBe(409);
    expect((await takeUp(newId())).status).toBe(404);
    expect((await takeUp('x')).status).toBe(400);
    const path = `/api/programme/${(await own()).id}/take-up`;
    await bench.portal().post(path).send({}).expect(401);
    const foreign = await signedIn(bench, (await aPractice(bench)).client);
    await foreign.post(path).send({ id: newId(), stepId: step.id }).expect(404);
  });

  it('rest as long as the client wants', async () => {
    await start();
    const pace = async (isPaused: unknown) =>
      portal.put(`/api/programme/${(await own()).id}/pace`).send({ id: newId(), isPaused });
    expect((await pace(true)).body).toMatchObject({ holds: ['paused'], pausedBy: 'client' });
    await end('done-on-paper');
    await daysLater(30);
    expect((await look()).steps[1]!.state).toBe('ahead');
    expect((await pace(false)).body).toMatchObject({ holds: [], isOpening: true });
    await work();
    expect((await look()).steps[1]!.state).toBe('open');
    await steer(await look(), 'pause');
    const refused = await pace(false);
    expect([refused.status, refused.body.code]).toEqual([409, 'PAUSED_BY_THERAPIST']);
    expect((await pace('no')).status).toBe(400);
    const path = `/api/programme/${(await own()).id}/pace`;
    await bench.portal().put(path).send({}).expect(401);
    const foreign = await signedIn(bench, (await aPractice(bench)).client);
    await foreign.put(path).send({ id: newId(), isPaused: true }).expect(404);
    await portal
      .put(`/api/programme/${newId()}/pace`)
      .send({ id: newId(), isPaused: true })
      .expect(404);
  });

  describe('changed midway', () => {
    it('take steps in, out and to another place, with what opens them', async () => {
      const run = await start();
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
      const arranged = await arrange(run, [
        rest[0]!,
        first!,
        ...rest.slice(1, -1),
        replaced,
        added,
      ]);
      expect(arranged.status).toBe(200);
      const steps = (await look()).steps;
      expect(steps.slice(1, 3).map(({ id }) => id)).toEqual([rest[0]!.stepId, first!.stepId]);
      expect(steps.slice(-2)).toMatchObject([
        { exerciseId: 'cues-of-safety', why: 'A smaller one.' },
        { exerciseId: 'mine-to-keep', unlockAt: opensOn, why: 'You spoke of this in our session.' },
      ]);
      const shorter = await arrange(await look(), entries(await look()).slice(1, -1));
      expect(shorter.status).toBe(200);
      expect((await look()).steps).toHaveLength(steps.length - 2);
    });

    it('keep the rules of their order', async () => {
      const run = await start();
      const ahead = entries(run);
      const refused = async (steps: object[]) => {
        const { status, body } = await arrange(run, steps);
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

    it('are changed once, and never on what somebody else has changed', async () => {
      const run = await start();
      const body = { id: newId(), revision: run.revision, act: 'pause' };
      const send = () => clinic.post(`/api/programme-runs/${run.id}/steer`).send(body);
      const paused = (await send().expect(200)).body;
      expect(paused).toMatchObject({ holds: ['paused'], pausedBy: 'member', revision: 2 });
      expect((await send().expect(200)).body.revision).toBe(2);
      const late = await change(run, 'steer', { act: 'end' });
      expect([late.status, late.body.code, late.body.current.revision]).toEqual([
        409,
        'PROGRAMME_CHANGED',
        2,
      ]);
      const over = await steer(await steer(paused, 'go-on'), 'end');
      expect(over).toMatchObject({ holds: ['ended'] });
      const after = await change(over, 'steer', { act: 'go-on' });
      expect([after.status, after.body.code]).toEqual([409, 'PROGRAMME_OVER']);
      expect(await own()).toBeNull();
    });

    it('open the next step by hand before its time, and one that was left out', async () => {
      const run = await start();
      const [, second, third] = run.steps;
      expect((await change(run, 'open-step', { stepId: third!.id })).status).toBe(409);
      const opened = (await change(run, 'open-step', { stepId: second!.id }).expect(200)).body;
      expect(states(opened).slice(0, 2)).toEqual(['open', 'open']);
      const skipped = (await change(opened, 'skip-step', { stepId: second!.id }).expect(200)).body;
      expect(states(skipped)[1]).toBe('left-out');
      const { body } = await clinic.get(`/api/assignments/${opened.steps[1].assignmentId}`);
      expect(body.status).toBe('withdrawn');
      const again = (await change(skipped, 'open-step', { stepId: second!.id }).expect(200)).body;
      expect(states(again)[1]).toBe('open');
      await end('done-on-paper');
      const done = await look();
      const refused = await change(done, 'skip-step', { stepId: done.steps[0]!.id });
      expect([refused.status, refused.body.code]).toEqual([409, 'STEP_IS_DONE']);
    });

    it('refuse what is no right change, and whoever is not their therapist', async () => {
      const run = await start();
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
        await clinic
          .post(address)
          .send({ ...whole, revision: 0 })
          .expect(400);
        await clinic.post(address).send({ id: newId(), revision: 1 }).expect(400);
        await bench.clinic().post(address).send(whole).expect(401);
        await foreign.post(address).send(whole).expect(404);
        await clinic.post(`/api/programme-runs/${newId()}/${path}`).send(whole).expect(404);
      }
      const steps = { id: newId(), revision: run.revision, steps: entries(run) };
      await bench.clinic().put(`/api/programme-runs/${run.id}/steps`).send(steps).expect(401);
      await foreign.put(`/api/programme-runs/${run.id}/steps`).send(steps).expect(404);
      await clinic.put(`/api/programme-runs/${newId()}/steps`).send(steps).expect(404);
      expect((await change(run, 'open-step', { stepId: newId() })).status).toBe(404);
    });
  });

  it('come to a soft end, which is shown for a while', async () => {
    await start();
    await passGate();
    while ((await look()).holds.length === 0) {
      if (states(await look()).includes('open')) await end('done-on-paper');
      else await daysLater(7);
    }
    expect((await look()).holds).toEqual(['finished']);
    expect(await own()).toMatchObject({
      holds: ['finished'],
      close: { title: expect.any(String) },
    });
    await daysLater(15);
    expect(await own()).toBeNull();
    await clinic.post('/api/programme-runs').send(order('steady-ground')).expect(201);
  });

  it('show a client nothing where there is none, and nobody without a session', async () => {
    expect(await own()).toBeNull();
    await bench.portal().get('/api/programme').expect(401);
  });
});
