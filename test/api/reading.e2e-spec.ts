import { MINUTE, newId } from '@app/kernel';
import { aClient, aMember, aPractice, aResponse, type BuiltPractice } from '@app/testing';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { auditActions } from './accounts';
import { signedIn } from './signed-in';

describe('reading what came back', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    clinic = await signedIn(bench, practice.therapist);
  });

  const handedIn = async (client = practice.client) => {
    bench.clock.advance(MINUTE);
    return (await aResponse(bench, practice.therapist.actor, client.actor)).responseId;
  };
  const around = async (id: string) =>
    (await clinic.get(`/api/responses/${id}/around`).expect(200)).body;
  const read = (id: string) => clinic.post(`/api/responses/${id}/review`).expect(200);

  it('leads to the same client’s responses before and after', async () => {
    const [first, second, third] = [await handedIn(), await handedIn(), await handedIn()];
    expect(await around(first)).toMatchObject({ olderId: null, newerId: second });
    expect(await around(second)).toMatchObject({ olderId: first, newerId: third });
    expect(await around(third)).toMatchObject({ olderId: second, newerId: null });
  });

  it('keeps apart those that were handed in at the same instant', async () => {
    const at = () => aResponse(bench, practice.therapist.actor, practice.client.actor);
    const ids = [(await at()).responseId, (await at()).responseId, (await at()).responseId];
    const [last, middle, first] = ids.toSorted().toReversed();
    expect(await around(middle!)).toMatchObject({ olderId: first, newerId: last });
  });

  it('goes on with the oldest of the same client, and never to another’s', async () => {
    const { therapist } = practice;
    const other = await aClient(bench, practice.id, { therapist });
    const theirs = await handedIn(other);
    const [one, two, three] = [await handedIn(), await handedIn(), await handedIn()];
    expect((await around(two)).toRead).toEqual({
      id: one,
      clientId: practice.client.actor.clientId,
      title: 'Looking around the room',
    });
    await read(one);
    expect((await around(two)).toRead).toMatchObject({ id: three });
    await read(three);
    // What one is reading is not what comes next.
    expect((await around(two)).toRead).toBeNull();
    expect((await around(one)).toRead).toMatchObject({ id: two });
    expect((await around(theirs)).toRead).toBeNull();
  });

  it('offers nothing of clients one does not work with', async () => {
    const colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    const theirs = await aClient(bench, practice.id, { therapist: colleague });
    await aResponse(bench, colleague.actor, theirs.actor);
    const other = await aPractice(bench);
    await aResponse(bench, other.therapist.actor, other.client.actor);
    expect(await around(await handedIn())).toEqual({
      olderId: null,
      newerId: null,
      toRead: null,
    });
  });

  it('opens nothing, and is closed to strangers', async () => {
    const id = await handedIn();
    await around(id);
    expect(await auditActions(bench, practice.id)).not.toContain('response.read');
    const stranger = await signedIn(bench, (await aPractice(bench)).therapist);
    await stranger.get(`/api/responses/${id}/around`).expect(404);
    await clinic.get(`/api/responses/${newId()}/around`).expect(404);
    await clinic.get('/api/responses/nothing/around').expect(404);
    await bench.clinic().get(`/api/responses/${id}/around`).expect(401);
  });

  it('tells both readings, and keeps silent about one that was not shared', async () => {
    const { body } = await clinic.get(`/api/responses/${await handedIn()}`).expect(200);
    expect(body).toMatchObject({
      distress: { before: 6, after: 3 },
      presence: { before: 'foggy', after: 'here' },
    });
    const { therapist, client } = practice;
    const half = await aResponse(bench, therapist.actor, client.actor, {
      'presence-before': { value: 'numb', sharing: 'private' },
      'distress-before': { value: 0, sharing: 'shared' },
    });
    const { body: some } = await clinic.get(`/api/responses/${half.responseId}`).expect(200);
    expect(some).toMatchObject({
      distress: { before: 0, after: null },
      presence: { before: null, after: null },
    });
  });
});
