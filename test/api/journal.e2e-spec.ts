import { MINUTE, newId } from '@app/kernel';
import { aClient, aMember, aPractice, type BuiltPractice } from '@app/testing';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

const WORDS = 'the heron on the mantelpiece';

describe('the journal', () => {
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

  const entry = (more: object = {}) => ({
    id: newId(),
    writeId: newId(),
    revision: 0,
    title: null,
    body: WORDS,
    ...more,
  });
  const begun = async (more: object = {}) => {
    const { body } = await portal.post('/api/journal').send(entry(more)).expect(200);
    return body.id as string;
  };
  const share = (id: string, sharing: string) =>
    portal.put(`/api/journal/${id}/sharing`).send({ id: newId(), sharing });
  const ofClient = () => `/api/clients/${practice.client.actor.clientId}/journal`;
  const audited = async () => {
    const rows = await bench.practice.transaction(practice.owner.actor, (tx) =>
      tx.query<{ action: string }[]>(`select action from audit_events order by id`),
    );
    return rows.map(({ action }) => action).filter((action) => action.startsWith('journal.'));
  };

  it('keeps words as they come, for their writer alone', async () => {
    const first = entry({ title: 'A quiet day' });
    const { body } = await portal.post('/api/journal').send(first).expect(200);
    expect(body).toMatchObject({
      id: first.id,
      title: 'A quiet day',
      body: WORDS,
      opening: WORDS,
      revision: 1,
      sharedAt: null,
      readings: [],
    });
    expect((await portal.post('/api/journal').send(first).expect(200)).body).toEqual(body);
    bench.clock.advance(MINUTE);
    const change = { writeId: newId(), revision: 1, title: null, body: '' };
    const changed = await portal.put(`/api/journal/${first.id}`).send(change).expect(200);
    expect(changed.body).toMatchObject({ title: null, body: '', revision: 2 });
    expect(changed.body.createdAt).toBe(body.createdAt);
    expect(changed.body.changedAt).not.toBe(body.changedAt);
    const again = await portal.put(`/api/journal/${first.id}`).send(change).expect(200);
    expect(again.body).toEqual(changed.body);
    expect((await portal.get(`/api/journal/${first.id}`).expect(200)).body).toEqual(changed.body);
  });

  it('tells two windows apart', async () => {
    const id = await begun();
    const stale = await portal
      .put(`/api/journal/${id}`)
      .send({ writeId: newId(), revision: 0, title: null, body: 'other words' });
    expect([stale.status, stale.body.code]).toEqual([409, 'ENTRY_CHANGED_ELSEWHERE']);
    expect(stale.body.current).toMatchObject({ id, body: WORDS, revision: 1 });
    const twice = await portal.post('/api/journal').send(entry({ id, body: 'other words' }));
    expect([twice.status, twice.body.code]).toEqual([409, 'ENTRY_CHANGED_ELSEWHERE']);
  });

  it('makes one entry of a request that is sent many times at once', async () => {
    const write = entry();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => portal.post('/api/journal').send(write)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await portal.get('/api/journal').expect(200)).body.items).toHaveLength(1);
  });

  it('takes 20,000 characters and a title of 120, and no more', async () => {
    const id = await begun({ title: 't'.repeat(120), body: 'ü'.repeat(20_000) });
    const { body } = await portal.get(`/api/journal/${id}`).expect(200);
    expect(body.body).toHaveLength(20_000);
    const long = await portal
      .post('/api/journal')
      .send(entry({ title: 't'.repeat(121), body: 'b'.repeat(20_001) }))
      .expect(400);
    const fields = long.body.errors.map(({ field }: { field: string }) => field);
    expect(fields.toSorted()).toEqual(['body', 'title']);
    await portal
      .post('/api/journal')
      .send({ ...entry(), body: undefined })
      .expect(400);
  });

  it('lists in pages, newest first, without whole bodies', async () => {
    const ids: string[] = [];
    for (let made = 0; made < 3; made += 1) {
      ids.unshift(await begun({ body: `${made} ${'word '.repeat(60)}` }));
      bench.clock.advance(MINUTE);
    }
    const first = await portal.get('/api/journal?limit=2').expect(200);
    const second = await portal
      .get(`/api/journal?limit=2&cursor=${first.body.nextCursor}`)
      .expect(200);
    const all = [...first.body.items, ...second.body.items] as { id: string; opening: string }[];
    expect(all.map(({ id }) => id)).toEqual(ids);
    expect(all[0]).not.toHaveProperty('body');
    expect(all[0]!.opening.length).toBeLessThan(150);
    expect(second.body.nextCursor).toBeNull();
    await share(ids[1]!, 'shared').expect(200);
    const shared = await portal.get('/api/journal?only=shared').expect(200);
    expect(shared.body.items.map(({ id }: { id: string }) => id)).toEqual([ids[1]]);
    await portal.get('/api/journal?only=private').expect(400);
  });

  it('shows the clinic nothing of what is private: no entry, no count, no line in the trail', async () => {
    const id = await begun();
    const nothing = { items: [], nextCursor: null, takenBack: [] };
    expect((await clinic.get(ofClient()).expect(200)).body).toEqual(nothing);
    await clinic.get(`/api/journal/${id}`).expect(404);
    const { body: caseload } = await clinic.get('/api/caseload').expect(200);
    expect(caseload.clients).toMatchObject([{ openAssignments: 0, newResponses: 0 }]);
    await portal.delete(`/api/journal/${id}`).expect(204);
    expect((await clinic.get(ofClient()).expect(200)).body).toEqual(nothing);
    expect(await audited()).toEqual([]);
  });

  it('shows what is shared, notes who opened it, and tells the client', async () => {
    const id = await begun({ title: 'For Tuesday' });
    await share(id, 'shared').expect(200);
    const { body: list } = await clinic.get(ofClient()).expect(200);
    expect(list.items).toMatchObject([{ id, readAt: null }]);
    // The list says that there is something, not what: nothing was read by it.
    expect(JSON.stringify(list)).not.toMatch(/heron|Tuesday/);
    expect((await portal.get(`/api/journal/${id}`)).body.readings).toEqual([]);
    bench.clock.advance(MINUTE);
    const { body: opened } = await clinic.get(`/api/journal/${id}`).expect(200);
    expect(opened).toMatchObject({ title: 'For Tuesday', body: WORDS });
    const at = bench.clock.now().toISOString();
    const { body: own } = await portal.get(`/api/journal/${id}`).expect(200);
    expect(own.readings).toEqual([{ name: practice.therapist.name, at }]);
    expect((await clinic.get(ofClient())).body.items).toMatchObject([{ id, readAt: at }]);
    expect(await audited()).toEqual(['journal.shared', 'journal.read']);
  });

  it('hides at once what is taken back, and keeps only that and when', async () => {
    const id = await begun();
    await share(id, 'shared').expect(200);
    await clinic.get(`/api/journal/${id}`).expect(200);
    bench.clock.advance(MINUTE);
    const takeBack = { id: newId(), sharing: 'private' };
    const path = `/api/journal/${id}/sharing`;
    const { body } = await portal.put(path).send(takeBack).expect(200);
    expect(body).toMatchObject({ sharedAt: null, readings: [{ name: practice.therapist.name }] });
    await clinic.get(`/api/journal/${id}`).expect(404);
    const at = bench.clock.now().toISOString();
    const after = await clinic.get(ofClient()).expect(200);
    expect(after.body).toEqual({ items: [], nextCursor: null, takenBack: [at] });
    // An old request that arrives late does not hide it again.
    await share(id, 'shared').expect(200);
    await portal.put(path).send(takeBack).expect(200);
    expect((await portal.get(`/api/journal/${id}`)).body.sharedAt).not.toBeNull();
    expect((await clinic.get(ofClient())).body).toMatchObject({ items: [{ id }], takenBack: [] });
  });

  it('deletes words for good; of what was shared stays that it was taken back', async () => {
    const id = await begun();
    await share(id, 'shared').expect(200);
    await clinic.get(`/api/journal/${id}`).expect(200);
    await portal.delete(`/api/journal/${id}`).expect(204);
    await portal.delete(`/api/journal/${id}`).expect(404);
    await portal.get(`/api/journal/${id}`).expect(404);
    await clinic.get(`/api/journal/${id}`).expect(404);
    expect((await clinic.get(ofClient())).body.takenBack).toHaveLength(1);
    expect(await audited()).toEqual(['journal.shared', 'journal.read', 'journal.withdrawn']);
  });

  it('answers unknown, foreign and malformed ids alike', async () => {
    const id = await begun();
    await share(id, 'shared').expect(200);
    const colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    const other = await signedIn(
      bench,
      await aClient(bench, practice.id, { therapist: practice.therapist }),
    );
    const foreign = await aPractice(bench);
    const save = { writeId: newId(), revision: 1, title: null, body: 'theirs' };
    const plain = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({
      status,
      body: { ...body, requestId: '' },
    });
    const missing = plain(await portal.get(`/api/journal/${newId()}`));
    expect(missing.status).toBe(404);
    for (const request of [
      portal.get('/api/journal/not-an-id'),
      portal.put(`/api/journal/${newId()}`).send(save),
      other.get(`/api/journal/${id}`),
      other.put(`/api/journal/${id}`).send(save),
      other.put(`/api/journal/${id}/sharing`).send({ id: newId(), sharing: 'private' }),
      other.delete(`/api/journal/${id}`),
      (await signedIn(bench, foreign.client)).get(`/api/journal/${id}`),
      (await signedIn(bench, colleague)).get(`/api/journal/${id}`),
      (await signedIn(bench, colleague)).get(ofClient()),
      (await signedIn(bench, foreign.therapist)).get(`/api/journal/${id}`),
    ]) {
      expect(plain(await request)).toEqual(missing);
    }
    const taken = await other.post('/api/journal').send(entry({ id }));
    expect([taken.status, taken.body.code]).toEqual([409, 'WRITE_ID_REUSED']);
    expect(JSON.stringify(taken.body)).not.toContain('heron');
    await bench.portal().get('/api/journal').expect(401);
    await (await signedIn(bench, practice.owner)).get(ofClient()).expect(403);
  });
});
