import { later, MINUTE, systemActor } from '@app/kernel';
import { aMember, aPractice, type BuiltPractice } from '@app/testing';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

describe('the lists of a practice', () => {
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

  it('hold the clients added last, and say where there are more', async () => {
    const list = async () => (await owner.get('/api/clients').expect(200)).body;
    expect(await list()).toMatchObject({ isCut: false, clients: [{ name: practice.client.name }] });
    await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      tx.query(
        `insert into clients (practice_id, id, name, birth_date, zone, status, created_at)
         select $1, ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid,
           '', '', 'UTC', 'archived', $2
         from generate_series(1, 2000) number`,
        [practice.id, bench.clock.now()],
      ),
    );
    // Without a key of their own nothing of those can be shown.
    expect(await list()).toMatchObject({ isCut: true, clients: [{ name: practice.client.name }] });
  });

  it('open nobody’s words for one row but those it shows', async () => {
    const bystander = await aMember(bench, practice.id, { roles: ['therapist'] });
    await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      tx.query(`update members set name = email where id = $1`, [bystander.actor.memberId]),
    );
    const path = `/api/clients/${practice.client.actor.clientId}`;
    await owner.get(`${path}/details`).expect(200);
    await owner.put(`${path}/status`).send({ status: 'paused' }).expect(200);
    const person = `/api/people/${practice.therapist.actor.memberId}`;
    const roles = { roles: ['therapist', 'supervisor'] };
    const { body } = await owner.put(`${person}/roles`).send(roles).expect(200);
    expect(body).toMatchObject({ name: practice.therapist.name, clientCount: 1 });
  });

  it('tell of a hundred journal entries that were taken back, the latest, and of no more', async () => {
    const { practiceId, clientId } = practice.client.actor;
    await bench.practice.transaction(practice.client.actor, (tx) =>
      tx.query(
        `insert into withdrawals (practice_id, id, client_id, entry_id, withdrawn_at)
         select $1, gen_random_uuid(), $2, gen_random_uuid(), $3::timestamptz - number * interval '1 minute'
         from generate_series(1, 101) number`,
        [practiceId, clientId, bench.clock.now()],
      ),
    );
    const therapist = await signedIn(bench, practice.therapist);
    const { body } = await therapist.get(`/api/clients/${clientId}/journal`).expect(200);
    expect(body.takenBack).toHaveLength(100);
    expect(body.takenBack[0]).toBe(later(bench.clock.now(), -MINUTE).toISOString());
  });
});
