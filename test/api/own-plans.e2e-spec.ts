import { newId, systemActor } from '@app/kernel';
import { aClient, aPractice, type BuiltPractice } from '@app/testing';
import { auditActions } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

describe('a client’s own plan', () => {
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
    clinic = await signedIn(bench, practice.therapist);
    portal = await signedIn(bench, practice.client);
  });

  const clientId = () => practice.client.actor.clientId;
  const assign = async (more: object = {}) => {
    const order = { id: newId(), clientId: clientId(), exerciseId: 'orienting-to-the-room' };
    return (
      await clinic
        .post('/api/assignments')
        .send({ ...order, ...more })
        .expect(201)
    ).body;
  };
  const keep = (id: string, body: object) =>
    portal.put(`/api/assignments/${id}/plan`).send({ writeId: newId(), isShared: false, ...body });
  const seen = async (id: string) => (await clinic.get(`/api/assignments/${id}`)).body.ownPlan;

  it('is theirs alone until they share it, and again once they do not', async () => {
    const { id } = await assign({ asksPlan: true });
    const kept = await keep(id, { when: ' After supper ', where: '' }).expect(200);
    expect(kept.body.plan).toMatchObject({ when: 'After supper', where: null, isShared: false });
    expect(await seen(id)).toBeNull();
    expect((await portal.get(`/api/assignments/${id}`)).body.assignment.ownPlan).toEqual(
      kept.body.plan,
    );
    await keep(id, { when: 'After supper', isShared: true }).expect(200);
    expect(await seen(id)).toMatchObject({ when: 'After supper', isShared: true });
    await keep(id, { when: 'Before supper', isShared: false }).expect(200);
    expect(await seen(id)).toBeNull();
    const trail = await auditActions(bench, practice.id);
    expect(trail.filter((one) => one.startsWith('plan.'))).toEqual([
      'plan.shared',
      'plan.read',
      'plan.unshared',
    ]);
  });

  it('is not read without a trace', async () => {
    const { id } = await assign({ asksPlan: true });
    await assign();
    await keep(id, { when: 'After supper' }).expect(200);
    const client = `/api/clients/${clientId()}`;
    const looks = [`/api/assignments/${id}`, `${client}/assignments`, `${client}/since-last`];
    const look = async () => {
      for (const path of looks) await clinic.get(path).expect(200);
    };
    await look();
    expect(await readings()).toEqual([]);
    await keep(id, { when: 'After supper', isShared: true }).expect(200);
    await portal.get(`/api/assignments/${id}`).expect(200);
    expect(await readings()).toEqual([]);
    await look();
    const { memberId } = practice.therapist.actor;
    const one = { subject_id: id, client_id: clientId(), actor_id: memberId };
    expect(await readings()).toEqual([one, one, one]);
  });
  const readings = () =>
    bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      tx.query<object[]>(
        `select subject_id, client_id, actor_id from audit_events where action = 'plan.read'`,
      ),
    );

  it('is kept once of a repeated write, and gone without words', async () => {
    const { id } = await assign({ asksPlan: true });
    const write = { writeId: newId(), when: 'On Sunday', isShared: true };
    const first = await keep(id, write).expect(200);
    expect((await keep(id, write).expect(200)).body).toEqual(first.body);
    const other = await keep(id, { ...write, when: 'On Monday' });
    expect([other.status, other.body.code]).toEqual([409, 'WRITE_ID_REUSED']);
    expect((await keep(id, { when: ' ', isShared: true }).expect(200)).body).toEqual({
      plan: null,
    });
    expect(await seen(id)).toBeNull();
  });

  it.each(['done', 'set aside', 'withdrawn'])(
    'can be taken back and deleted, not shared, once the work is %s',
    async (end) => {
      const { id } = await assign({ asksPlan: true });
      await keep(id, { when: 'After supper', isShared: true }).expect(200);
      if (end === 'done') {
        await portal.post(`/api/assignments/${id}/submit`).send({ id: newId() }).expect(200);
      } else if (end === 'set aside') {
        const aside = { id: newId(), outcome: 'not-now' };
        await portal.post(`/api/assignments/${id}/outcome`).send(aside).expect(200);
      } else {
        await clinic.post(`/api/assignments/${id}/withdraw`).expect(200);
      }
      expect(await seen(id)).toMatchObject({ when: 'After supper' });
      const kept = await keep(id, { when: 'After supper' }).expect(200);
      expect(kept.body.plan).toMatchObject({ when: 'After supper', isShared: false });
      expect(await seen(id)).toBeNull();
      const shared = await keep(id, { when: 'After supper', isShared: true });
      expect([shared.status, shared.body.code]).toEqual([409, 'ASSIGNMENT_CLOSED']);
      expect((await keep(id, {}).expect(200)).body).toEqual({ plan: null });
      expect(await auditActions(bench, practice.id)).toContain('plan.unshared');
    },
  );

  it('ends with the assignment, and is nobody else’s', async () => {
    const { id } = await assign({ asksPlan: true });
    const stranger = await signedIn(
      bench,
      await aClient(bench, practice.id, { therapist: practice.therapist }),
    );
    const body = { writeId: newId(), when: 'Now', isShared: false };
    await stranger.put(`/api/assignments/${id}/plan`).send(body).expect(404);
    await bench.portal().put(`/api/assignments/${id}/plan`).send(body).expect(401);
    await keep(newId(), { when: 'Now' }).expect(404);
    expect((await keep(id, { when: 'x'.repeat(1001) })).body.errors[0].field).toBe('when');
    await clinic.post(`/api/assignments/${id}/withdraw`).expect(200);
    const late = await keep(id, { when: 'Now' });
    expect([late.status, late.body.code]).toEqual([409, 'ASSIGNMENT_CLOSED']);
  });
});
