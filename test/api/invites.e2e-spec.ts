import { InvitesService } from '@app/domain/invites';
import { newId, SECOND, systemActor } from '@app/kernel';
import { aJobRun, aPractice, type BuiltPractice } from '@app/testing';
import { PASSWORD } from './accounts';
import { aPerson, invitedToken } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

/** The API opens an invite, the worker makes its link: two machines, and jobs in any order. */
describe('the link of an invite', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let owner: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    owner = await signedIn(bench, practice.owner);
  });

  const invited = async () => {
    const person = aPerson();
    await owner.post('/api/people').send(person).expect(201);
    return person;
  };

  it('is good where the worker’s clock is behind', async () => {
    const { id } = await invited();
    bench.clock.advance(-5 * SECOND);
    const token = await invitedToken(bench, practice.id, 'clinic', id);
    bench.clock.advance(5 * SECOND);
    await bench.clinic().post('/api/join').send({ token, password: PASSWORD }).expect(200);
  });

  it('is dead once another invite was sent, though the worker’s clock is ahead', async () => {
    const { id } = await invited();
    bench.clock.advance(5 * SECOND);
    const token = await invitedToken(bench, practice.id, 'clinic', id);
    bench.clock.advance(-4 * SECOND);
    await owner.post(`/api/people/${id}/invite`).send({ id: newId() }).expect(200);
    await bench.clinic().post('/api/join').send({ token, password: PASSWORD }).expect(400);
  });

  it('is one, however many invites are sent at once', async () => {
    const { id } = await invited();
    await owner.post(`/api/people/${id}/invite`).send({ id: newId() }).expect(200);
    const send = () => bench.get(InvitesService).send(aJobRun(bench, practice.id), 'clinic', id);
    await Promise.all(Array.from({ length: 4 }, send));
    const live = await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      tx.query('select from challenges where account_id = $1 and used_at is null', [id]),
    );
    expect(live).toHaveLength(1);
  });
});
