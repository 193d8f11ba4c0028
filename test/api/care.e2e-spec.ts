import { HOUR, later, newId } from '@app/kernel';
import { aPractice, type BuiltPractice } from '@app/testing';
import { type ApiBench, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

describe('who is there for a client', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
  });

  const LINE = { name: 'A line that listens', how: 'Call 116', when: 'Day and night' };

  it('is who can read what they share, and whom the practice names', async () => {
    const portal = await signedIn(bench, practice.client);
    const whoSees = [{ name: practice.therapist.name, as: 'primary' }];
    expect((await portal.get('/api/care').expect(200)).body).toEqual({
      whoSees,
      nextLook: null,
      crisisContacts: [],
    });
    const clinic = await signedIn(bench, practice.owner);
    const put = (contacts: object[], id = newId()) =>
      clinic.put('/api/crisis-contacts').send({ id, contacts });
    const id = newId();
    expect((await put([LINE], id).expect(200)).body).toEqual({ contacts: [LINE] });
    await put([], newId()).expect(200);
    // Repeated late, it puts nothing back.
    expect((await put([LINE], id).expect(200)).body).toEqual({ contacts: [] });
    await put([LINE, { ...LINE, when: '' }]).expect(200);
    expect((await portal.get('/api/care').expect(200)).body.crisisContacts).toHaveLength(2);
    const therapist = await signedIn(bench, practice.therapist);
    const read = await therapist.get('/api/crisis-contacts').expect(200);
    expect(read.body.contacts[0]).toEqual(LINE);
  });

  it('is when their therapist meets them next', async () => {
    const startsAt = later(bench.clock.now(), 26 * HOUR).toISOString();
    const { clientId } = practice.client.actor;
    await (
      await signedIn(bench, practice.therapist)
    )
      .post('/api/appointments')
      .send({ id: newId(), clientId, startsAt, place: 'room' })
      .expect(201);
    const portal = await signedIn(bench, practice.client);
    const { body } = await portal.get('/api/care').expect(200);
    expect(body.nextLook).toEqual({ at: startsAt, name: practice.therapist.name });
  });

  it('is for admins to keep, and short', async () => {
    const write = { id: newId(), contacts: [LINE] };
    const therapist = await signedIn(bench, practice.therapist);
    await therapist.put('/api/crisis-contacts').send(write).expect(403);
    await bench.clinic().put('/api/crisis-contacts').send(write).expect(401);
    await bench.portal().get('/api/care').expect(401);
    const owner = await signedIn(bench, practice.owner);
    for (const contacts of [
      Array.from({ length: 7 }, () => LINE),
      [{ ...LINE, name: '' }],
      [{ ...LINE, how: 'x'.repeat(121) }],
      [{ ...LINE, note: 'more' }],
      ['Call us'],
    ]) {
      const { status, body } = await owner
        .put('/api/crisis-contacts')
        .send({ id: newId(), contacts });
      expect([status, body.errors[0].field]).toEqual([
        400,
        expect.stringMatching(/^contacts/) as string,
      ]);
    }
    const other = await signedIn(bench, (await aPractice(bench)).client);
    await owner.put('/api/crisis-contacts').send(write).expect(200);
    expect((await other.get('/api/care').expect(200)).body.crisisContacts).toEqual([]);
  });

  it('knows a first visit by the account, not by the device', async () => {
    const portal = await signedIn(bench, practice.client);
    expect((await portal.get('/api/session')).body).toMatchObject({ isWelcomed: false });
    await portal.put('/api/preferences').send({ isWelcomed: true }).expect(200);
    const elsewhere = await signedIn(bench, practice.client);
    expect((await elsewhere.get('/api/session')).body).toMatchObject({ isWelcomed: true });
    await portal.put('/api/preferences').send({ isWelcomed: false }).expect(400);
  });

  it('sends mails to those who asked, and to nobody else', async () => {
    const portal = await signedIn(bench, practice.client);
    const put = (body: object) => portal.put('/api/preferences').send(body);
    expect((await put({ hasReminders: false }).expect(200)).body).toEqual({
      isWelcomed: false,
      hasReminders: false,
      language: 'en',
    });
    expect((await put({ isWelcomed: true }).expect(200)).body).toEqual({
      isWelcomed: true,
      hasReminders: false,
      language: 'en',
    });
    expect((await put({ hasReminders: true }).expect(200)).body.hasReminders).toBe(true);
    expect((await portal.get('/api/preferences').expect(200)).body.hasReminders).toBe(true);
    await put({ hasReminders: 'yes' }).expect(400);
    await bench.portal().put('/api/preferences').send({ hasReminders: true }).expect(401);
  });

  it('greets again whoever was away for long', async () => {
    const first = await signedIn(bench, practice.client);
    expect((await first.get('/api/session')).body.isBack).toBe(false);
    bench.clock.advance(13 * 24 * HOUR);
    const soon = await signedIn(bench, practice.client);
    expect((await soon.get('/api/session')).body.isBack).toBe(false);
    bench.clock.advance(15 * 24 * HOUR);
    const late = await signedIn(bench, practice.client);
    expect((await late.get('/api/session')).body.isBack).toBe(true);
  });
});
