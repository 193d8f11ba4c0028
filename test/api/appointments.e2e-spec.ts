import { DAY, HOUR, later, MINUTE, newId } from '@app/kernel';
import { aMember, aPractice, aSession, type BuiltPractice } from '@app/testing';
import { auditActions } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

interface Session {
  id: string;
  planId: string;
  startsAt: string;
  state: string;
}

describe('appointments', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;
  let clientId: string;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    bench.clock.set('2026-03-11T10:00:00Z');
    practice = await aPractice(bench);
    clinic = await signedIn(bench, practice.therapist);
    ({ clientId } = practice.client.actor);
  });

  const inHours = (hours: number) => later(bench.clock.now(), hours * HOUR);
  const order = (more: object = {}) => ({
    id: newId(),
    clientId,
    startsAt: inHours(24).toISOString(),
    place: 'room',
    ...more,
  });
  const planned = async (more: object = {}) => {
    const { body } = await clinic.post('/api/appointments').send(order(more)).expect(201);
    return body.items as Session[];
  };
  const listed = async () => {
    const { body } = await clinic.get(`/api/clients/${clientId}/appointments`).expect(200);
    return body.items as Session[];
  };
  const audited = async (action: string) =>
    (await auditActions(bench, practice.id)).filter((one) => one === action).length;

  describe('planning', () => {
    it('makes one session of fifty minutes, however often it is sent', async () => {
      const request = order();
      const first = await clinic.post('/api/appointments').send(request).expect(201);
      const again = await clinic.post('/api/appointments').send(request).expect(201);
      expect(again.body).toEqual(first.body);
      expect(first.body.items).toEqual([
        {
          id: request.id,
          clientId,
          memberId: practice.therapist.actor.memberId,
          memberName: practice.therapist.name,
          planId: request.id,
          startsAt: request.startsAt,
          minutes: 50,
          place: 'room',
          state: 'planned',
        },
      ]);
      expect(await listed()).toEqual(first.body.items);
      expect(await audited('appointment.planned')).toBe(1);
      await clinic
        .post('/api/appointments')
        .send({ ...request, place: 'phone' })
        .expect(409);
    });

    it('makes one a week at the same hour by the practice’s clocks', async () => {
      const items = await planned({ startsAt: '2026-03-23T15:00:00+01:00', weeks: 3 });
      expect(items.map(({ startsAt }) => startsAt)).toEqual([
        '2026-03-23T14:00:00.000Z',
        '2026-03-30T13:00:00.000Z',
        '2026-04-06T13:00:00.000Z',
      ]);
      expect(new Set(items.map(({ planId }) => planId))).toEqual(new Set([items[0]!.id]));
    });

    it('refuses what is no session, by field', async () => {
      const { body } = await clinic
        .post('/api/appointments')
        .send({
          id: 'x',
          clientId,
          startsAt: '2026-03-12T10:00',
          minutes: 4,
          place: 'moon',
          weeks: 0,
        })
        .expect(400);
      expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
        'id',
        'minutes',
        'place',
        'startsAt',
        'weeks',
      ]);
    });

    it('is for therapists, with clients of their own', async () => {
      await bench.clinic().post('/api/appointments').send(order()).expect(401);
      await (
        await signedIn(bench, practice.owner)
      )
        .post('/api/appointments')
        .send(order())
        .expect(403);
      const colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
      const foreign = (await aPractice(bench)).therapist;
      for (const stranger of [colleague, foreign]) {
        await (await signedIn(bench, stranger)).post('/api/appointments').send(order()).expect(404);
      }
      await clinic
        .post('/api/appointments')
        .send(order({ clientId: newId() }))
        .expect(404);
    });
  });

  describe('moving', () => {
    it('changes time and place, once for each request', async () => {
      const [{ id }] = (await planned()) as [Session];
      const request = { id: newId(), startsAt: inHours(48).toISOString(), place: 'phone' };
      const { body } = await clinic.post(`/api/appointments/${id}/move`).send(request).expect(200);
      expect(body).toMatchObject({ id, startsAt: request.startsAt, place: 'phone', minutes: 50 });
      const back = { id: newId(), startsAt: inHours(24).toISOString(), minutes: 80 };
      await clinic.post(`/api/appointments/${id}/move`).send(back).expect(200);
      // A repeat that comes late does not undo what came after it.
      await clinic.post(`/api/appointments/${id}/move`).send(request).expect(200);
      expect(await listed()).toMatchObject([{ id, startsAt: back.startsAt, minutes: 80 }]);
      expect(await audited('appointment.moved')).toBe(2);
    });

    it('refuses a length and a place of nothing', async () => {
      const [{ id }] = (await planned()) as [Session];
      for (const field of ['minutes', 'place']) {
        const move = { id: newId(), startsAt: inHours(48).toISOString(), [field]: null };
        const { body } = await clinic.post(`/api/appointments/${id}/move`).send(move).expect(400);
        expect(body.errors[0].field).toBe(field);
      }
    });

    it('does not bring a cancelled one back', async () => {
      const [{ id }] = (await planned()) as [Session];
      await clinic.post(`/api/appointments/${id}/cancel`).send({}).expect(200);
      const { body } = await clinic
        .post(`/api/appointments/${id}/move`)
        .send({ id: newId(), startsAt: inHours(48).toISOString() })
        .expect(409);
      expect(body.code).toBe('APPOINTMENT_CANCELLED');
    });

    it('answers the same for what is missing, another practice’s and no id', async () => {
      const foreign = await aPractice(bench);
      const theirs = await aSession(
        bench,
        foreign.therapist.actor,
        foreign.client.actor,
        inHours(24),
      );
      const request = () => ({ id: newId(), startsAt: inHours(48).toISOString() });
      for (const id of [newId(), theirs, 'not-an-id']) {
        for (const act of ['move', 'cancel', 'restore']) {
          const body = act === 'move' ? request() : {};
          const answer = await clinic.post(`/api/appointments/${id}/${act}`).send(body);
          expect([act, answer.status]).toEqual([act, 404]);
        }
      }
      const [{ id }] = (await planned()) as [Session];
      await clinic.post(`/api/appointments/${id}/move`).send({}).expect(400);
      await clinic.post(`/api/appointments/${id}/cancel`).send({ andLater: 'yes' }).expect(400);
      await bench.clinic().post(`/api/appointments/${id}/move`).send(request()).expect(401);
    });
  });

  describe('cancelling', () => {
    it('takes one session out, and restoring brings it back', async () => {
      const [first, second] = (await planned({ weeks: 2 })) as [Session, Session];
      const { body } = await clinic
        .post(`/api/appointments/${first.id}/cancel`)
        .send({})
        .expect(200);
      expect(body.items).toMatchObject([{ id: first.id, state: 'cancelled' }]);
      await clinic.post(`/api/appointments/${first.id}/cancel`).send({}).expect(200);
      expect(await audited('appointment.cancelled')).toBe(1);
      expect(await listed()).toMatchObject([
        { id: second.id, state: 'planned' },
        { id: first.id, state: 'cancelled' },
      ]);
      const back = await clinic.post(`/api/appointments/${first.id}/restore`).expect(200);
      expect(back.body.items).toMatchObject([{ id: first.id, state: 'planned' }]);
    });

    it('takes the later ones of the plan out too, and brings all of them back at once', async () => {
      const all = await planned({ weeks: 4 });
      const [first, second, third] = all as [Session, Session, Session, Session];
      await clinic.post(`/api/appointments/${third.id}/cancel`).send({}).expect(200);
      bench.clock.advance(MINUTE);
      await clinic
        .post(`/api/appointments/${second.id}/cancel`)
        .send({ andLater: true })
        .expect(200);
      const states = async () => (await listed()).toReversed().map(({ state }) => state);
      expect(await states()).toEqual(['planned', 'cancelled', 'cancelled', 'cancelled']);
      await clinic.post(`/api/appointments/${second.id}/restore`).expect(200);
      // What was cancelled for itself before stays so.
      expect(await states()).toEqual(['planned', 'planned', 'cancelled', 'planned']);
      await clinic.post(`/api/appointments/${first.id}/restore`).expect(200);
      expect(await audited('appointment.restored')).toBe(1);
    });
  });

  it('are held once they are over, unless they were cancelled', async () => {
    const [{ id }] = (await planned()) as [Session];
    const [other] = (await planned({ startsAt: inHours(20).toISOString() })) as [Session];
    await clinic.post(`/api/appointments/${other.id}/cancel`).send({}).expect(200);
    bench.clock.advance(24 * HOUR + 49 * MINUTE);
    clinic = await signedIn(bench, practice.therapist);
    expect(await listed()).toMatchObject([{ id, state: 'planned' }, { state: 'cancelled' }]);
    bench.clock.advance(MINUTE);
    expect(await listed()).toMatchObject([{ id, state: 'held' }, { state: 'cancelled' }]);
  });

  describe('lists', () => {
    it('show a client’s, latest first and in pages', async () => {
      const all = await planned({ weeks: 3 });
      const path = `/api/clients/${clientId}/appointments`;
      const { body: page } = await clinic.get(`${path}?limit=2`).expect(200);
      const { body: rest } = await clinic
        .get(`${path}?limit=2&cursor=${page.nextCursor}`)
        .expect(200);
      expect([...page.items, ...rest.items]).toEqual(all.toReversed());
      expect(rest.nextCursor).toBeNull();
      await clinic.get(`${path}?limit=0`).expect(400);
      await bench.clinic().get(path).expect(401);
      const foreign = await aPractice(bench);
      for (const id of [newId(), foreign.client.actor.clientId, 'x']) {
        await clinic.get(`/api/clients/${id}/appointments`).expect(404);
      }
    });

    it('show a member’s own of a day, with whom', async () => {
      const [today] = (await planned({ startsAt: inHours(2).toISOString() })) as [Session];
      await planned({ startsAt: inHours(30).toISOString() });
      const [gone] = (await planned({ startsAt: inHours(3).toISOString() })) as [Session];
      await clinic.post(`/api/appointments/${gone.id}/cancel`).send({}).expect(200);
      const day = `from=2026-03-11T00:00:00Z&to=2026-03-12T00:00:00Z`;
      const { body } = await clinic.get(`/api/appointments?${day}`).expect(200);
      expect(body.items).toEqual([{ ...today, clientName: practice.client.name }]);
      await (
        await signedIn(bench, (await aPractice(bench)).therapist)
      )
        .get(`/api/appointments?${day}`)
        .expect(200, { items: [] });
      await bench.clinic().get(`/api/appointments?${day}`).expect(401);
      for (const wrong of [
        '',
        'from=2026-03-11T00:00:00Z',
        'from=2026-03-11&to=2026-03-12',
        'from=2026-03-12T00:00:00Z&to=2026-03-11T00:00:00Z',
        'from=2026-03-11T00:00:00Z&to=2026-04-21T00:00:00Z',
      ]) {
        await clinic.get(`/api/appointments?${wrong}`).expect(400);
      }
    });
  });

  it('tell the client when their therapist looks next, and the caseload when they meet', async () => {
    const portal = await signedIn(bench, practice.client);
    const { body: work } = await clinic
      .post('/api/assignments')
      .send({ id: newId(), clientId, exerciseId: 'orienting-to-the-room' })
      .expect(201);
    const nextLook = async () =>
      (await portal.get(`/api/assignments/${work.id}`).expect(200)).body.nextLook;
    const nextSessionAt = async () =>
      (await clinic.get('/api/caseload').expect(200)).body.clients[0].nextSessionAt;
    expect([await nextLook(), await nextSessionAt()]).toEqual([null, null]);
    const [{ id, startsAt }] = (await planned()) as [Session];
    await planned({ startsAt: inHours(72).toISOString() });
    expect(await nextLook()).toEqual({ at: startsAt, name: practice.therapist.name });
    expect(await nextSessionAt()).toBe(startsAt);
    await clinic.post(`/api/appointments/${id}/cancel`).send({}).expect(200);
    expect((await nextLook()).at).toBe(inHours(72).toISOString());
    bench.clock.advance(4 * DAY);
    const later = await signedIn(bench, practice.client);
    const { body } = await later.get(`/api/assignments/${work.id}`).expect(200);
    expect(body.nextLook).toBeNull();
  });
});
