import { SeriesService } from '@app/domain/assignments';
import { DAY, HOUR, later, newId } from '@app/kernel';
import { aJobRun, aPractice, type BuiltPractice } from '@app/testing';
import { aNewClient, aPerson } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

/** Whoever makes a row chooses its id: one that is taken is refused, whatever took it. */
describe('an id that a row has already', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let owner: Browser;
  let therapist: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    owner = await signedIn(bench, practice.owner);
    therapist = await signedIn(bench, practice.therapist);
  });

  const session = (id: string) => ({
    id,
    clientId: practice.client.actor.clientId,
    startsAt: bench.clock.now().toISOString(),
    place: 'room',
  });

  it('is refused for a session that a weekly plan made', async () => {
    const { body } = await therapist
      .post('/api/appointments')
      .send({ ...session(newId()), weeks: 2 })
      .expect(201);
    const refused = await therapist.post('/api/appointments').send(session(body.items[1].id));
    expect([refused.status, refused.body.code]).toEqual([409, 'WRITE_ID_REUSED']);
  });

  it('is refused for an assignment that a series made', async () => {
    const { clientId } = practice.client.actor;
    const order = { id: newId(), clientId, exerciseId: 'orienting-to-the-room' };
    const dueAt = later(bench.clock.now(), HOUR).toISOString();
    const repeat = { everyDays: 1, times: 2 };
    await therapist
      .post('/api/assignments')
      .send({ ...order, dueAt, repeat })
      .expect(201);
    const portal = await signedIn(bench, practice.client);
    const aside = { id: newId(), outcome: 'not-now' };
    await portal.post(`/api/assignments/${order.id}/outcome`).send(aside).expect(200);
    bench.clock.advance(2 * DAY);
    await bench.get(SeriesService).repeat(aJobRun(bench, practice.id), order.id, 2);
    therapist = await signedIn(bench, practice.therapist);
    const { body } = await therapist.get(`/api/clients/${clientId}/assignments`).expect(200);
    const made = body.items.find(({ id }: { id: string }) => id !== order.id);
    const refused = await therapist.post('/api/assignments').send({ ...order, id: made.id });
    expect([refused.status, refused.body.code]).toEqual([409, 'WRITE_ID_REUSED']);
  });

  it.each([
    ['a member', () => practice.therapist.actor.memberId],
    ['a client', () => practice.client.actor.clientId],
  ])('is refused for somebody else where it is that of %s', async (_who, taken) => {
    const id = taken();
    const member = await owner.post('/api/people').send({ ...aPerson(), id });
    expect([member.status, member.body.code]).toEqual([409, 'WRITE_ID_REUSED']);
    const added = { ...aNewClient(practice.therapist.actor.memberId), id };
    const client = await owner.post('/api/clients').send(added);
    expect([client.status, client.body.code]).toEqual([409, 'WRITE_ID_REUSED']);
  });

  it('does not hide that an address is taken', async () => {
    const { memberId } = practice.therapist.actor;
    const { email } = practice.client;
    const client = await owner.post('/api/clients').send({ ...aNewClient(memberId), email });
    expect([client.status, client.body.code]).toEqual([409, 'EMAIL_TAKEN']);
    const person = await owner
      .post('/api/people')
      .send({ ...aPerson(), email: practice.therapist.email });
    expect([person.status, person.body.code]).toEqual([409, 'EMAIL_TAKEN']);
  });
});
