import { RemindersService } from '@app/domain/reminders';
import { type AssignmentDto, SeriesService } from '@app/domain/assignments';
import { DAY, HOUR, later, MINUTE, newId, systemActor } from '@app/kernel';
import { aClient, aJobRun, aMember, aPractice, type BuiltPractice } from '@app/testing';
import { auditActions } from './accounts';
import { wordsOf } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

type Listed = Pick<AssignmentDto, 'series'>;

const whoWords = () => wordsOf(5, [0, 1, 2, 3, 4, 5]);

describe('planning an assignment', () => {
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
  const order = (more: object = {}) => ({
    id: newId(),
    clientId: clientId(),
    exerciseId: 'orienting-to-the-room',
    ...more,
  });
  const assign = async (more: object = {}) =>
    (await clinic.post('/api/assignments').send(order(more)).expect(201)).body;
  const refused = async (more: object) => {
    const { status, body } = await clinic.post('/api/assignments').send(order(more));
    return [status, body.code, body.errors?.[0]?.field];
  };
  const ready = async () => (await portal.get('/api/today').expect(200)).body.ready;

  describe('in words', () => {
    it('shows both sides what was agreed on', async () => {
      const plan = { where: 'At the kitchen table', obstacle: 'Noise; then the bedroom' };
      const made = await assign({ plan, asksPlan: false });
      expect(made).toMatchObject({ plan, asksPlan: false, ownPlan: null, series: null });
      const { body } = await portal.get(`/api/assignments/${made.id}`).expect(200);
      expect(body.assignment.plan).toEqual(plan);
    });

    it('takes no empty parts, and no plan of none', async () => {
      expect(await refused({ plan: { where: ' ' } })).toEqual([
        400,
        'FIELDS_REFUSED',
        'plan.where',
      ]);
      expect(await refused({ plan: { how: 'x'.repeat(1001) } })).toEqual([
        400,
        'FIELDS_REFUSED',
        'plan.how',
      ]);
      expect(await refused({ plan: { why: 'so' } })).toEqual([400, 'FIELDS_REFUSED', 'plan.why']);
      expect((await assign({ plan: {} })).plan).toBeNull();
      for (const field of ['plan', 'repeat', 'tailoring', 'rationale', 'dueAt']) {
        expect(await refused({ [field]: null })).toEqual([400, 'FIELDS_REFUSED', field]);
      }
    });

    it('may wait for the next session instead of a date, and not both', async () => {
      const made = await assign({ isAfterSession: true });
      expect(made).toMatchObject({ isAfterSession: true, dueAt: null });
      const both = { isAfterSession: true, dueAt: bench.clock.now().toISOString() };
      expect(await refused(both)).toEqual([400, 'DATES_REFUSED', 'isAfterSession']);
    });

    it('puts a measure on no Friday night of the client’s, and repeats it in its cadence alone', async () => {
      const DAY_OF_FRIDAY = 5;
      const days = (DAY_OF_FRIDAY + 7 - bench.clock.now().getUTCDay()) % 7 || 7;
      const friday = later(bench.clock.now(), days * DAY)
        .toISOString()
        .slice(0, 10);
      const evening = `${friday}T18:30:00.000Z`;
      const monday = later(new Date(`${friday}T09:00:00Z`), 3 * DAY).toISOString();
      expect((await assign({ dueAt: evening })).dueAt).toBe(evening);
      const fortnightly = { everyDays: 14, times: 3 };
      const made = await assign({ exerciseId: 'phq-9', dueAt: evening, repeat: fortnightly });
      expect(made).toMatchObject({ dueAt: monday, series: { everyDays: 14 } });
      for (const everyDays of [7, 15]) {
        const often = { exerciseId: 'phq-9', dueAt: evening, repeat: { everyDays, times: 3 } };
        expect(await refused(often)).toEqual([400, 'CADENCE_REFUSED', 'repeat.everyDays']);
      }
    });

    it('waits until a session that began after it was given is over', async () => {
      const waits = async () =>
        (await ready()).map((one: { waitsForSession: boolean }) => one.waitsForSession);
      const startsAt = later(bench.clock.now(), HOUR).toISOString();
      const session = { id: newId(), clientId: clientId(), startsAt, place: 'room' };
      await clinic.post('/api/appointments').send(session).expect(201);
      await assign({ isAfterSession: true });
      expect(await waits()).toEqual([true]);
      bench.clock.advance(HOUR + 10 * MINUTE);
      await enter();
      // Given while a session runs, it is for the time after the one that follows.
      await assign({ isAfterSession: true });
      await assign();
      expect((await waits()).sort()).toEqual([false, true, true]);
      bench.clock.advance(HOUR);
      await enter();
      expect((await waits()).sort()).toEqual([false, false, true]);
    });
  });

  describe('on several dates', () => {
    const weekly = (times = 3) => ({
      dueAt: later(bench.clock.now(), HOUR).toISOString(),
      repeat: { everyDays: 7, times },
    });
    const run = () => aJobRun(bench, practice.id);
    /** Does what the worker would do now: the dates whose day has begun, and the plans they ask for. */
    const work = async () => {
      for (const { job, payload } of await dueJobs()) {
        if (job === 'assignments.repeat') {
          await bench.get(SeriesService).repeat(run(), payload.seriesId!, payload.number!);
        }
        if (job === 'assignments.plan') {
          await bench.get(RemindersService).plan(run(), payload.assignmentId!, payload.number);
        }
      }
    };
    type DueJob = {
      job: string;
      payload: { seriesId?: string; assignmentId?: string; number?: number };
    };
    const done = new Set<string>();
    const dueJobs = async (): Promise<DueJob[]> => {
      const rows = await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
        tx.query<(DueJob & { id: string })[]>(
          `select id, job, payload from outbox where not_before <= $1 order by not_before, id`,
          [bench.clock.now()],
        ),
      );
      const fresh = rows.filter(({ id }) => !done.has(id));
      fresh.forEach(({ id }) => done.add(id));
      return fresh;
    };
    const daysLater = async (days: number) => {
      bench.clock.advance(days * DAY);
      // Nobody stays signed in that long.
      await enter();
      // A date asks for a plan, and for the next date.
      for (let round = 0; round < 3; round++) await work();
    };
    const list = async () =>
      (await clinic.get(`/api/clients/${clientId()}/assignments`).expect(200)).body.items;
    const occurrences = () =>
      bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
        tx.query<{ assignment_id: string; reminders: number }[]>(
          `select o.assignment_id, (select count(*)::int from reminders r
             where r.practice_id = o.practice_id and r.occurrence_id = o.id) as reminders
           from occurrences o where o.client_id = $1 order by o.due_at`,
          [clientId()],
        ),
      );
    const handIn = (id: string) =>
      portal.post(`/api/assignments/${id}/submit`).send({ id: newId() }).expect(200);
    const setAside = (id: string, outcome: string) =>
      portal.post(`/api/assignments/${id}/outcome`).send({ id: newId(), outcome }).expect(200);

    it('comes again with a fresh draft, the same words and a reminder, once a date', async () => {
      const plan = { how: 'Slowly' };
      const first = await assign({ ...weekly(), rationale: 'For the evenings', plan });
      expect(first.series).toEqual({
        id: first.id,
        number: 1,
        everyDays: 7,
        times: 3,
        isEnded: false,
      });
      await work();
      await handIn(first.id);
      expect(await ready()).toEqual([]);
      await daysLater(6);
      expect(await ready()).toEqual([]);
      await daysLater(1);
      const [second, ...others] = await ready();
      expect(others).toEqual([]);
      expect(second.assignmentId).not.toBe(first.id);
      expect(second.isStarted).toBe(false);
      const { body: work2 } = await portal.get(`/api/assignments/${second.assignmentId}`);
      expect(work2.response).toMatchObject({ state: 'draft', answers: [] });
      expect(work2.assignment).toMatchObject({
        rationale: 'For the evenings',
        plan,
        series: { number: 2, isEnded: false },
        dueAt: later(new Date(first.dueAt), 7 * DAY).toISOString(),
      });
      await handIn(second.assignmentId);
      await daysLater(7);
      const [third] = await ready();
      await handIn(third.assignmentId);
      await daysLater(30);
      expect(await ready()).toEqual([]);
      expect((await list()).map(({ series }: Listed) => [series!.number, series!.isEnded])).toEqual(
        [
          [3, true],
          [2, false],
          [1, false],
        ],
      );
      expect((await occurrences()).map(({ reminders }) => reminders)).toEqual([1, 1, 1]);
    });

    it('makes nothing twice, however often the job is run', async () => {
      const { id } = await assign(weekly());
      await work();
      await handIn(id);
      bench.clock.advance(7 * DAY);
      await enter();
      const again = () => bench.get(SeriesService).repeat(run(), id, 2);
      await again();
      await again();
      await Promise.all([again(), again()]);
      expect(await ready()).toHaveLength(1);
      expect(await list()).toHaveLength(2);
    });

    it('reminds of the one that still waits instead of giving another', async () => {
      const { id } = await assign(weekly());
      await work();
      await daysLater(7);
      expect(
        (await ready()).map(({ assignmentId }: { assignmentId: string }) => assignmentId),
      ).toEqual([id]);
      expect((await occurrences()).map((one) => [one.assignment_id, one.reminders])).toEqual([
        [id, 1],
        [id, 1],
      ]);
      await handIn(id);
      await daysLater(7);
      expect((await ready())[0].assignmentId).not.toBe(id);
      expect((await list())[0].series).toMatchObject({ number: 3, isEnded: true });
    });

    it('passes over dates that are over already', async () => {
      const { id } = await assign(weekly(4));
      await work();
      await handIn(id);
      await daysLater(15);
      expect((await list()).map(({ series }: Listed) => series!.number)).toEqual([3, 1]);
    });

    it.each([
      ['not-now', 1],
      ['too-much', 0],
    ])('after "%s" it comes again %i times', async (outcome, times) => {
      const { id } = await assign(weekly(2));
      await work();
      await setAside(id, outcome);
      await daysLater(8);
      expect(await ready()).toHaveLength(times);
      expect((await list())[0].series.isEnded).toBe(true);
    });

    it.each(['retired', 'licence'])('ends where it can be given no more: %s', async (why) => {
      const owner = await signedIn(bench, practice.owner);
      const own = newId();
      if (why === 'licence') await owner.put('/api/measures/who-5').send(whoWords()).expect(200);
      else {
        await clinic
          .post('/api/own-exercises')
          .send({ id: own, copyOf: 'five-senses' })
          .expect(201);
        const toPublish = { id: newId(), revision: 1, note: 'Ours.' };
        await clinic.post(`/api/own-exercises/${own}/publish`).send(toPublish).expect(200);
      }
      const [exerciseId, everyDays] = why === 'licence' ? ['who-5', 14] : [`own-${own}`, 7];
      const { id } = await assign({ ...weekly(), repeat: { everyDays, times: 3 }, exerciseId });
      await work();
      await setAside(id, 'not-now');
      if (why === 'licence') await owner.delete('/api/measures/who-5').expect(200);
      else await clinic.post(`/api/own-exercises/${own}/retire`).send({ id: newId() }).expect(200);
      await daysLater(everyDays + 1);
      expect(await ready()).toEqual([]);
      expect((await list())[0].series).toMatchObject({ number: 1, isEnded: true });
      expect(await auditActions(bench, practice.id)).toContain('assignment.repeat-ended');
    });

    it('ends with a withdrawal, and by hand between two dates', async () => {
      const withdrawn = await assign(weekly());
      await clinic.post(`/api/assignments/${withdrawn.id}/withdraw`).expect(200);
      const stopped = await assign(weekly());
      await work();
      await handIn(stopped.id);
      const end = () => clinic.post(`/api/assignments/${stopped.id}/end-repeat`).expect(200);
      expect((await end()).body.series.isEnded).toBe(true);
      await end();
      await daysLater(8);
      expect(await ready()).toEqual([]);
      const trail = await auditActions(bench, practice.id);
      expect(trail.filter((one) => one === 'assignment.repeat-ended')).toHaveLength(1);
    });

    it('waits while the client pauses', async () => {
      const { id } = await assign(weekly());
      await work();
      await handIn(id);
      const set = (status: string) =>
        bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
          tx.query(`update clients set status = $1 where id = $2`, [status, clientId()]),
        );
      await set('paused');
      await daysLater(7);
      expect(await ready()).toEqual([]);
      await set('active');
      await daysLater(7);
      expect((await list())[0].series.number).toBe(3);
    });

    it('needs a first date and sane numbers', async () => {
      expect(await refused({ repeat: { everyDays: 7, times: 3 } })).toEqual([
        400,
        'DATES_REFUSED',
        'repeat',
      ]);
      const { dueAt } = weekly();
      for (const [wrong, field] of [
        [{ everyDays: 0, times: 3 }, 'repeat.everyDays'],
        [{ everyDays: 7, times: 27 }, 'repeat.times'],
        [{ everyDays: 7, times: 1.5 }, 'repeat.times'],
        [{ everyDays: 7 }, 'repeat.times'],
      ] as const) {
        expect(await refused({ dueAt, repeat: wrong })).toEqual([400, 'FIELDS_REFUSED', field]);
      }
    });

    it('changes nothing of an assignment that comes once', async () => {
      const { id } = await assign();
      const { body } = await clinic.post(`/api/assignments/${id}/end-repeat`).expect(200);
      expect(body).toMatchObject({ id, series: null, status: 'open' });
      await clinic.post(`/api/assignments/${newId()}/end-repeat`).expect(404);
      await bench.clinic().post(`/api/assignments/${id}/end-repeat`).expect(401);
      const stranger = await signedIn(bench, (await aPractice(bench)).therapist);
      await stranger.post(`/api/assignments/${id}/end-repeat`).expect(404);
    });
  });

  describe('GET /api/clients/:id/exercises', () => {
    const exercises = async (browser = clinic, id = clientId()) =>
      (await browser.get(`/api/clients/${id}/exercises`).expect(200)).body;

    it('tells what the client had, and what the asking member gave lately', async () => {
      expect(await exercises()).toEqual({ recentIds: [], given: [] });
      const first = await assign();
      bench.clock.advance(MINUTE);
      const second = await assign({ exerciseId: 'then-or-now-pause' });
      expect(await exercises()).toEqual({
        recentIds: ['then-or-now-pause', 'orienting-to-the-room'],
        given: [
          { exerciseId: 'then-or-now-pause', assignedAt: second.assignedAt, isOpen: true },
          { exerciseId: 'orienting-to-the-room', assignedAt: first.assignedAt, isOpen: true },
        ],
      });
      await clinic.post(`/api/assignments/${second.id}/withdraw`).expect(200);
      await portal.post(`/api/assignments/${first.id}/submit`).send({ id: newId() }).expect(200);
      expect(await exercises()).toMatchObject({
        recentIds: ['orienting-to-the-room'],
        given: [{ exerciseId: 'orienting-to-the-room', isOpen: false }],
      });
    });

    it('keeps what colleagues gave out of what is recent', async () => {
      const colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
      const theirs = await aClient(bench, practice.id, { therapist: colleague });
      const browser = await signedIn(bench, colleague);
      const body = order({ clientId: theirs.actor.clientId });
      await browser.post('/api/assignments').send(body).expect(201);
      expect(await exercises()).toEqual({ recentIds: [], given: [] });
      expect((await exercises(browser, theirs.actor.clientId)).recentIds).toHaveLength(1);
      await browser.get(`/api/clients/${clientId()}/exercises`).expect(404);
      await clinic.get(`/api/clients/${newId()}/exercises`).expect(404);
      await clinic.get('/api/clients/nobody/exercises').expect(404);
      await bench.clinic().get(`/api/clients/${clientId()}/exercises`).expect(401);
    });
  });
});
