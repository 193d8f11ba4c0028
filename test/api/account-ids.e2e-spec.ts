import { newId, systemActor } from '@app/kernel';
import { aPractice, type BuiltPractice } from '@app/testing';
import { aNewClient, aPerson } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

/** Sessions and passwords name an account by its id: no two may share one. */
describe('the ids of accounts', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let owner: Browser;
  let therapist: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
    practice = await aPractice(bench);
    owner = await signedIn(bench, practice.owner);
    therapist = await signedIn(bench, practice.therapist);
  });
  afterAll(() => bench.close());

  it('let nobody invite themselves into a client’s notebook', async () => {
    const { clientId } = practice.client.actor;
    const person = { ...aPerson(['therapist']), id: clientId };
    const { body } = await owner.post('/api/people').send(person).expect(409);
    expect(body.code).toBe('WRITE_ID_REUSED');
    await owner.get(`/api/people/${clientId}`).expect(404);
  });

  it('let no client stand where a member does', async () => {
    const ownerId = practice.owner.actor.memberId;
    const client = { ...aNewClient(practice.therapist.actor.memberId), id: ownerId };
    const { body } = await therapist.post('/api/clients').send(client).expect(409);
    expect(body.code).toBe('WRITE_ID_REUSED');
    await therapist.get(`/api/clients/${ownerId}/details`).expect(404);
    await owner.get('/api/session').expect(200);
  });

  it('are not to be had by two additions at once', async () => {
    const id = newId();
    const answers = await Promise.all([
      owner.post('/api/people').send({ ...aPerson(['therapist']), id }),
      therapist.post('/api/clients').send({ ...aNewClient(practice.therapist.actor.memberId), id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('do not change', async () => {
    const change = (table: string, id: string) =>
      bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
        tx.query(`update ${table} set id = $1 where id = $2`, [newId(), id]),
      );
    await expect(change('members', practice.owner.actor.memberId)).rejects.toThrow(/keeps its id/);
    await expect(change('clients', practice.client.actor.clientId)).rejects.toThrow(/keeps its id/);
  });
});
