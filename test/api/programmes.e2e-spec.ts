import { ProgrammePace } from '@app/domain/programmes';
import { DAY, newId } from '@app/kernel';
import { aClient, aJobRun, aMember, aPractice } from '@app/testing';
import { auditActions } from './accounts';
import { type ApiBench, startApiBench } from './api-bench';
import { ProgrammeDesk, states, type Step } from './programme-desk';
import { signedIn } from './signed-in';

describe('programmes', () => {
  let bench: ApiBench;
  let desk: ProgrammeDesk;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    desk = await ProgrammeDesk.open(bench);
  });

  describe('in the catalogue', () => {
    it('are listed, and shown whole with what opens each step', async () => {
      const { body: cards } = await desk.clinic.get('/api/programmes').expect(200);
      expect(cards).toContainEqual(
        expect.objectContaining({
          ...{ id: 'first-steps-settling', asksIfOngoing: false },
          languages: ['en', 'es'],
        }),
      );
      expect(cards).toContainEqual(
        expect.objectContaining({ id: 'steady-ground', languages: ['en'] }),
      );
      const { body } = await desk.clinic.get('/api/programmes/first-steps-settling').expect(200);
      expect(body.order[0]).toMatchObject({ part: 'opening', pillar: 'felt-safety' });
      expect(body.order).toHaveLength(body.steps);
      expect(body.forTherapists.length).toBeGreaterThan(0);
      await desk.clinic.get('/api/programmes/nowhere').expect(404);
      await bench.clinic().get('/api/programmes').expect(401);
      await bench.clinic().get('/api/programmes/first-steps-settling').expect(401);
    });
  });

  describe('given to a client', () => {
    it('open their first step as an assignment like any other, with its reason', async () => {
      const run = await desk.start();
      expect(states(run).filter((state) => state !== 'ahead')).toEqual(['open']);
      const { body } = await desk.portal.get('/api/today').expect(200);
      expect(body.ready).toHaveLength(1);
      const [first] = run.steps;
      const { body: work } = await desk.portal.get(`/api/assignments/${first!.assignmentId}`);
      expect(work.assignment).toMatchObject({
        exerciseId: first!.exerciseId,
        runId: run.id,
        rationale: expect.any(String),
      });
    });

    it('are started once, however often it is asked, and one at a time', async () => {
      const body = desk.order('first-steps-settling');
      const first = await desk.clinic.post('/api/programme-runs').send(body).expect(201);
      const again = await desk.clinic.post('/api/programme-runs').send(body).expect(201);
      expect(again.body).toEqual(first.body);
      expect((await desk.portal.get('/api/today')).body.ready).toHaveLength(1);
      const second = await desk.clinic
        .post('/api/programme-runs')
        .send(desk.order('steady-ground'));
      expect([second.status, second.body.code]).toEqual([409, 'PROGRAMME_RUNNING']);
      await desk.steer(first.body, 'end');
      expect((await desk.portal.get('/api/today')).body.ready).toEqual([]);
      await desk.clinic.post('/api/programme-runs').send(desk.order('steady-ground')).expect(201);
    });

    it('are one, where two ask at the same moment', async () => {
      const ask = () =>
        desk.clinic.post('/api/programme-runs').send(desk.order('first-steps-settling'));
      const asked = await Promise.all([ask(), ask(), ask(), ask()]);
      expect(asked.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      const refused = asked.filter(({ status }) => status === 409);
      for (const { body } of refused) expect(body.code).toBe('PROGRAMME_RUNNING');
    });

    it('are refused where something is wrong', async () => {
      const send = (body: object) => desk.clinic.post('/api/programme-runs').send(body);
      const unknown = await send(desk.order('nowhere')).expect(400);
      expect(unknown.body.code).toBe('PROGRAMME_UNKNOWN');
      await send(desk.order('first-steps-settling', { clientId: newId() })).expect(404);
      await send({ ...desk.order('first-steps-settling'), id: 'x' }).expect(400);
      await bench.clinic().post('/api/programme-runs').send(desk.order('x')).expect(401);
      const foreign = await aPractice(bench);
      const stranger = await signedIn(bench, foreign.therapist);
      await stranger
        .post('/api/programme-runs')
        .send(desk.order('first-steps-settling'))
        .expect(404);
      await stranger.get(`/api/clients/${desk.clientId}/programmes`).expect(404);
      const colleague = await aMember(bench, desk.practice.id, { roles: ['therapist'] });
      await (
        await signedIn(bench, colleague)
      )
        .get(`/api/clients/${desk.clientId}/programmes`)
        .expect(404);
      await desk.clinic.get(`/api/clients/${newId()}/programmes`).expect(404);
      await bench.clinic().get(`/api/clients/${desk.clientId}/programmes`).expect(401);
    });

    it('go on when a step is done, by time without anybody’s hand, and remind in the morning', async () => {
      const run = await desk.start();
      await desk.end('done-on-paper');
      const [, second] = run.steps;
      expect([second!.unlockBy, (await desk.look()).steps[1]!.state]).toEqual(['delay', 'ahead']);
      expect((await desk.own()).steps[1].state).toBe('ahead');
      await desk.daysLater(second!.unlockDays!);
      const opened = (await desk.look()).steps[1]!;
      expect(opened.state).toBe('open');
      const { body } = await desk.clinic.get(`/api/assignments/${opened.assignmentId}`).expect(200);
      expect(new Date(body.dueAt).getTime()).toBeGreaterThanOrEqual(
        new Date(body.assignedAt).getTime(),
      );
      // The same look again gives nothing twice.
      await bench.get(ProgrammePace).run(aJobRun(bench, desk.practice.id), run.id);
      expect((await desk.portal.get('/api/today')).body.ready).toHaveLength(1);
    });

    it('catch up on a clock that was missed', async () => {
      await desk.start();
      await desk.end('done-on-paper');
      bench.clock.advance(60 * DAY);
      await desk.enter();
      await desk.work();
      expect((await desk.look()).steps[1]!.state).toBe('open');
    });

    it('tolerate a run that is gone, and open nothing for whose care rests', async () => {
      await bench.get(ProgrammePace).run(aJobRun(bench, desk.practice.id), newId());
      await desk.start();
      await desk.end('done-on-paper');
      const owner = async () => signedIn(bench, desk.practice.owner);
      const status = async (to: string) =>
        (await owner())
          .put(`/api/clients/${desk.clientId}/status`)
          .send({ status: to })
          .expect(200);
      await status('paused');
      await desk.daysLater(7);
      expect((await desk.look()).steps[1]!.state).toBe('ahead');
      await desk.enter();
      // The portal asks again and again while something opens: nothing does.
      expect(await desk.own()).toMatchObject({ isOpening: false });
      const { id } = await desk.look();
      const looks = () => desk.query(`select id from outbox where job = 'programmes.advance'`);
      const before = (await looks()).length;
      for (let again = 0; again < 3; again++)
        await bench.get(ProgrammePace).run(aJobRun(bench, desk.practice.id), id);
      expect(await looks()).toHaveLength(before);
      await status('active');
      await desk.work();
      expect((await desk.look()).steps[1]!.state).toBe('open');
    });
  });

  describe('at the gate', () => {
    it('wait for two ways to settle, which the therapist then reads', async () => {
      await desk.start();
      const early = await desk.nameTools([{ words: 'a' }, { words: 'b' }]);
      expect([early.status, early.body.code]).toEqual([409, 'TOOLS_TOO_EARLY']);
      await desk.throughOpening();
      await desk.daysLater(30);
      expect((await desk.look()).phase).toBe('gate');
      expect(states(await desk.look())).not.toContain('open');
      const [first] = (await desk.own()).steps;
      for (const tools of [
        [{ stepId: first.id }],
        [{ words: 'The window' }, { words: 'the window' }],
        [{ words: ' ' }, { words: 'My feet' }],
        [{ stepId: newId() }, { words: 'My feet' }],
        [{ stepId: first.id, words: 'both' }, { words: 'My feet' }],
      ]) {
        expect((await desk.nameTools(tools)).status).toBe(400);
      }
      const id = newId();
      const tools = [{ stepId: first.id }, { words: 'My feet' }];
      const named = await desk.nameTools(tools, id);
      expect([named.status, named.body.tools]).toEqual([200, [first.title, 'My feet']]);
      expect((await desk.nameTools(tools, id)).body.tools).toEqual([first.title, 'My feet']);
      await desk.daysLater(7);
      expect(await desk.look()).toMatchObject({ phase: 'steps', tools: [first.title, 'My feet'] });
      expect((await desk.look()).steps.find(({ part }) => part === 'steps')!.state).toBe('open');
      expect(await auditActions(bench, desk.practice.id)).toContain('programme.read');
    });

    it('refuse whoever else asks', async () => {
      const { id } = await desk.start();
      const body = { id: newId(), tools: [{ words: 'a' }, { words: 'b' }] };
      await bench.portal().put(`/api/programme/${id}/tools`).send(body).expect(401);
      const other = await aClient(bench, desk.practice.id, { therapist: desk.practice.therapist });
      await (await signedIn(bench, other)).put(`/api/programme/${id}/tools`).send(body).expect(404);
      await desk.portal.put(`/api/programme/${newId()}/tools`).send(body).expect(404);
    });
  });

  describe('that ask first', () => {
    const answer = async (said: string, id = newId()) =>
      desk.portal.put(`/api/programme/${(await desk.own()).id}/ongoing`).send({ id, answer: said });
    const needs = async () => {
      const { body } = await desk.clinic.get('/api/today').expect(200);
      return body.rows.flatMap((row: { reason: string; programme: { needs: string } | null }) =>
        row.programme ? [[row.reason, row.programme.needs]] : [],
      );
    };

    it('give nothing before the answer, and begin after a no', async () => {
      const run = await desk.start('steady-ground');
      expect(run).toMatchObject({ holds: ['question'], ongoing: null });
      expect((await desk.portal.get('/api/today')).body.ready).toEqual([]);
      expect((await answer('no')).body).toMatchObject({ isAnswered: true, isOpening: true });
      await desk.work();
      expect((await desk.portal.get('/api/today')).body.ready).toHaveLength(1);
      expect(await needs()).toEqual([]);
    });

    it.each(['yes', 'not-sure', 'in-session'])('wait for the talk after %s', async (said) => {
      await desk.start('steady-ground');
      await answer(said);
      await desk.work();
      expect(await desk.look()).toMatchObject({ holds: ['talk'], ongoing: { answer: said } });
      expect(await needs()).toEqual([['programme', 'talk']]);
      // Whoever is asked again, perhaps with somebody beside them, does not undo that.
      await answer('no');
      await desk.work();
      expect(await desk.look()).toMatchObject({ holds: ['talk'], ongoing: { answer: said } });
      expect((await desk.portal.get('/api/today')).body.ready).toEqual([]);
      await desk.steer(await desk.look(), 'go-on');
      expect((await desk.portal.get('/api/today')).body.ready).toHaveLength(1);
      expect(await needs()).toEqual([]);
    });

    it('take no other answer, and none from others', async () => {
      const { id } = await desk.start('steady-ground');
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
      await desk.portal.put(`/api/programme/${newId()}/ongoing`).send(body).expect(404);
    });

    it('show what waits for a hand, until it opened', async () => {
      await desk.start('steady-ground');
      await answer('no');
      await desk.work();
      await desk.passGate();
      while (!(await desk.look()).steps.some(({ canOpen }) => canOpen)) await desk.daysLater(7);
      const waiting = await desk.look();
      const step = waiting.steps.find(({ state }) => state === 'ahead')!;
      expect(step.canOpen).toBe(true);
    });
  });

  it('halt when something was too much, tell the therapist, and go on by their leave alone', async () => {
    await desk.start();
    const step = await desk.end('too-much');
    const halted = await desk.look();
    expect(halted).toMatchObject({ holds: ['too-much'], tooMuch: { title: step.title } });
    const { body } = await desk.clinic.get('/api/today').expect(200);
    expect(body.rows).toMatchObject([
      { reason: 'too-much', programme: { needs: 'too-much' }, tooMuch: { title: step.title } },
    ]);
    await desk.daysLater(20);
    // What was too much is no news any more; that the programme stands still is.
    expect((await desk.clinic.get('/api/today')).body.rows).toMatchObject([
      { reason: 'programme', programme: { needs: 'too-much' } },
    ]);
    expect((await desk.own()).steps.filter((one: Step) => one.state === 'open')).toEqual([]);
    const opening = await desk.change(halted, 'open-step', { stepId: step.id });
    expect([opening.status, opening.body.code]).toEqual([409, 'STEP_CANNOT_OPEN']);
    const resumed = await desk.steer(halted, 'go-on');
    expect(resumed).toMatchObject({ holds: [], tooMuch: null });
    expect((await desk.clinic.get('/api/today')).body.rows).toEqual([]);
    // They know what is in its way; after a quiet week it is said again.
    await desk.daysLater(7);
    expect((await desk.clinic.get('/api/today')).body.rows).toMatchObject([
      { reason: 'programme', programme: { needs: 'hand' } },
    ]);
    // Set aside, it can be left out, and then the next one comes.
    expect(resumed.steps[0]).toMatchObject({
      state: 'set-aside',
      outcome: 'too-much',
      canOpen: true,
    });
    await desk.change(resumed, 'skip-step', { stepId: step.id }).expect(200);
    await desk.daysLater(7);
    expect(states(await desk.look()).slice(0, 2)).toEqual(['left-out', 'open']);
  });

  it('change nothing by "not now", which the client takes up again when they want', async () => {
    await desk.start();
    const step = await desk.end('not-now');
    expect(await desk.look()).toMatchObject({ holds: [], phase: 'opening' });
    const takeUp = (stepId: string) =>
      desk
        .own()
        .then(({ id }) =>
          desk.portal.post(`/api/programme/${id}/take-up`).send({ id: newId(), stepId }),
        );
    expect((await desk.own()).steps[0]).toMatchObject({ state: 'set-aside', canTakeUp: true });
    expect((await takeUp(step.id)).status).toBe(200);
    await desk.work();
    const again = (await desk.look()).steps[0]!;
    expect(again.state).toBe('open');
    expect(again.assignmentId).not.toBe(step.assignmentId);
    expect((await takeUp(step.id)).status).toBe(409);
    expect((await takeUp(newId())).status).toBe(404);
    expect((await takeUp('x')).status).toBe(400);
    const path = `/api/programme/${(await desk.own()).id}/take-up`;
    await bench.portal().post(path).send({}).expect(401);
    const foreign = await signedIn(bench, (await aPractice(bench)).client);
    await foreign.post(path).send({ id: newId(), stepId: step.id }).expect(404);
  });

  it('rest as long as the client wants', async () => {
    await desk.start();
    const pace = async (isPaused: unknown) =>
      desk.portal
        .put(`/api/programme/${(await desk.own()).id}/pace`)
        .send({ id: newId(), isPaused });
    expect((await pace(true)).body).toMatchObject({ holds: ['paused'], pausedBy: ['client'] });
    await desk.end('done-on-paper');
    await desk.daysLater(30);
    expect((await desk.look()).steps[1]!.state).toBe('ahead');
    expect((await pace(false)).body).toMatchObject({ holds: [], isOpening: true });
    await desk.work();
    expect((await desk.look()).steps[1]!.state).toBe('open');
    await desk.steer(await desk.look(), 'pause');
    expect((await pace(false)).body).toMatchObject({ holds: ['paused'], pausedBy: ['member'] });
    expect((await pace('no')).status).toBe(400);
    const path = `/api/programme/${(await desk.own()).id}/pace`;
    await bench.portal().put(path).send({}).expect(401);
    const foreign = await signedIn(bench, (await aPractice(bench)).client);
    await foreign.put(path).send({ id: newId(), isPaused: true }).expect(404);
    await desk.portal
      .put(`/api/programme/${newId()}/pace`)
      .send({ id: newId(), isPaused: true })
      .expect(404);
  });

  it('come to a soft end, which is shown for a while', async () => {
    await desk.start();
    await desk.passGate();
    while ((await desk.look()).holds.length === 0) {
      if (states(await desk.look()).includes('open')) await desk.end('done-on-paper');
      else await desk.daysLater(7);
    }
    expect((await desk.look()).holds).toEqual(['finished']);
    expect(await desk.own()).toMatchObject({
      holds: ['finished'],
      close: { title: expect.any(String) },
    });
    await desk.daysLater(15);
    expect(await desk.own()).toBeNull();
    await desk.clinic.post('/api/programme-runs').send(desk.order('steady-ground')).expect(201);
  });

  it('show a client nothing where there is none, and nobody without a session', async () => {
    expect(await desk.own()).toBeNull();
    await bench.portal().get('/api/programme').expect(401);
  });
});
