import { DAY, HOUR, later, newId } from '@app/kernel';
import { aPractice, type BuiltPractice } from '@app/testing';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

const [MONDAY, FRIDAY] = [1, 5];

describe('a measure', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;
  let portal: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
    practice = await aPractice(bench);
  });
  afterAll(() => bench.close());

  /** Goes on to the next such day of the week, at an hour. */
  const goTo = async (day: number, hour: number) => {
    const now = bench.clock.now();
    const at = new Date(now);
    at.setUTCDate(at.getUTCDate() + ((day + 7 - at.getUTCDay()) % 7));
    at.setUTCHours(hour, 0, 0, 0);
    bench.clock.advance(at.getTime() - now.getTime());
    clinic = await signedIn(bench, practice.therapist);
    portal = await signedIn(bench, practice.client);
  };
  const assign = async (exerciseId: string, more: object = {}) => {
    const order = { id: newId(), clientId: practice.client.actor.clientId, exerciseId, ...more };
    return (await clinic.post('/api/assignments').send(order).expect(201)).body;
  };
  const offered = async (): Promise<string[]> =>
    (await portal.get('/api/today').expect(200)).body.ready.map(
      (one: { assignmentId: string }) => one.assignmentId,
    );

  it('is offered on no Friday night, however it was given, and may be finished in one', async () => {
    await goTo(FRIDAY, 12);
    const session = {
      id: newId(),
      clientId: practice.client.actor.clientId,
      startsAt: later(bench.clock.now(), 6 * HOUR).toISOString(),
      place: 'room',
    };
    await clinic.post('/api/appointments').send(session).expect(201);
    const byDay = await assign('phq-9');
    const begun = await assign('gad-7');
    const exercise = await assign('five-senses');
    const afterSession = await assign('pcl-5', { isAfterSession: true });
    const all = [byDay, begun, exercise, afterSession].map(({ id }) => id);
    expect((await offered()).sort()).toEqual([...all].sort());
    const answer = { value: { 'item-1': 1 }, isSkipped: false, sharing: 'shared' };
    await portal
      .put(`/api/assignments/${begun.id}/answers/questions`)
      .send({ writeId: newId(), revision: 0, ...answer })
      .expect(200);

    await goTo(FRIDAY, 20);
    const over = { dueAt: later(bench.clock.now(), -DAY).toISOString() };
    const late = await assign('phq-9', over);
    expect(new Date(late.dueAt).getUTCDay()).toBe(MONDAY);
    expect((await assign('five-senses', over)).dueAt).toBe(over.dueAt);
    const atNight = await assign('scs-sf');
    expect(await offered()).toEqual(expect.arrayContaining([begun.id, exercise.id]));
    const held = [byDay, afterSession, late, atNight].map(({ id }) => id);
    expect((await offered()).filter((id) => held.includes(id))).toEqual([]);

    await goTo(MONDAY, 10);
    expect(await offered()).toEqual(expect.arrayContaining(held));
  });
});
