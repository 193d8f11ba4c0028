import { CaseloadService } from '@app/domain/caseload';
import { DAY, MINUTE, newId, systemActor } from '@app/kernel';
import { aMember, aPractice, type BuiltMember, type BuiltPractice } from '@app/testing';
import { auditActions, mailCount } from './accounts';
import { aNewClient, invitedToken } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

const CONTACT = {
  way: 'text',
  details: '+44 7700 900123',
  mayLeaveMessage: false,
  bestHours: 'Weekdays before three',
  note: 'Never call in the evening: somebody else answers.',
};

describe('the clients of a practice', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let colleague: BuiltMember;
  let owner: Browser;
  let therapist: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    owner = await signedIn(bench, practice.owner);
    therapist = await signedIn(bench, practice.therapist);
    bench.clock.advance(MINUTE);
  });

  const newClient = () => aNewClient(practice.therapist.actor.memberId);
  const tokenOf = (id: string) => invitedToken(bench, practice.id, 'portal', id);
  const join = (token: string, body: object = { way: 'code' }) =>
    bench
      .portal()
      .post('/api/join')
      .send({ token, ...body });
  const audited = async (action: string) =>
    (await auditActions(bench, practice.id)).filter((one) => one === action).length;

  it('are added with a safe way of contact, and asked in at once', async () => {
    const client = {
      ...newClient(),
      legalName: 'Wilhelmina Ardent',
      pronouns: 'they/them',
      contact: CONTACT,
    };
    const made = await owner.post('/api/clients').send(client).expect(201);
    expect(made.body).toEqual({
      id: client.id,
      name: client.name,
      legalName: client.legalName,
      pronouns: 'they/them',
      birthDate: '1990-04-23',
      zone: 'Europe/London',
      language: 'en',
      email: client.email,
      contact: CONTACT,
      hasContact: true,
      status: 'active',
      therapist: {
        id: practice.therapist.actor.memberId,
        name: practice.therapist.name,
        isActive: true,
      },
      portal: 'waiting',
      inviteExpiresAt: new Date(bench.clock.now().getTime() + 7 * DAY).toISOString(),
    });
    expect((await owner.post('/api/clients').send(client).expect(201)).body).toEqual(made.body);
    expect(await audited('client.added')).toBe(1);

    // Whoever works with them reads what is safe where they read everything else.
    const seen = await therapist.get(`/api/clients/${client.id}`).expect(200);
    expect(seen.body).toMatchObject({ pronouns: 'they/them', contact: CONTACT });
    await owner.get(`/api/clients/${client.id}`).expect(404);
    const { body } = await owner.get('/api/clients').expect(200);
    expect(body.clients).toHaveLength(2);
    expect(body.clients.find(({ id }: { id: string }) => id === client.id)).toEqual({
      id: client.id,
      name: client.name,
      pronouns: 'they/them',
      status: 'active',
      therapist: made.body.therapist,
      portal: 'waiting',
      hasContact: true,
    });
  });

  it('are adults on that day by the practice’s calendar', async () => {
    bench.clock.set('2026-06-10T22:30:00Z');
    owner = await signedIn(bench, practice.owner);
    const add = (birthDate: string) =>
      owner.post('/api/clients').send({ ...newClient(), birthDate, zone: 'America/Los_Angeles' });
    // In London it is half past eleven on the tenth.
    const young = await add('2008-06-11');
    expect([young.status, young.body.code]).toEqual([400, 'CLIENT_TOO_YOUNG']);
    expect(young.body.errors).toEqual([
      { field: 'birthDate', message: 'This person is younger than 18' },
    ]);
    await add('2008-06-10').expect(201);
    for (const birthDate of ['2008-02-30', 'yesterday', '']) {
      expect((await add(birthDate)).body.errors[0].field).toBe('birthDate');
    }
  });

  it('are refused an address that somebody signs in with, without a word of whose', async () => {
    const client = { ...newClient(), email: practice.client.email.toUpperCase() };
    const taken = await owner.post('/api/clients').send(client);
    expect([taken.status, taken.body.code]).toEqual([409, 'EMAIL_TAKEN']);
    expect(taken.text).not.toContain(practice.client.name);
    // Nothing of it is left.
    await owner.get(`/api/clients/${client.id}/details`).expect(404);
    const other = await aPractice(bench);
    await owner
      .post('/api/clients')
      .send({ ...newClient(), email: other.client.email })
      .expect(201);
  });

  it('need a therapist who is one, and an address to be asked in', async () => {
    const add = (given: object) => owner.post('/api/clients').send({ ...newClient(), ...given });
    const wrong = await add({ therapistId: practice.owner.actor.memberId });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'ROLE_MISSING']);
    const foreign = await aPractice(bench);
    const texts = new Set<string>();
    for (const therapistId of [foreign.therapist.actor.memberId, newId()]) {
      const { status, text } = await add({ therapistId });
      expect(status).toBe(404);
      texts.add(text.replace(/"requestId":"[^"]+"/, ''));
    }
    expect(texts.size).toBe(1);
    const silent = await add({ email: undefined });
    expect([silent.status, silent.body.code]).toEqual([400, 'EMAIL_MISSING']);
    const made = await add({ email: undefined, isInvited: false }).expect(201);
    expect(made.body).toMatchObject({ email: null, portal: 'none' });
    const late = await owner.post(`/api/clients/${made.body.id}/invite`).send({ id: newId() });
    expect([late.status, late.body.code]).toEqual([400, 'EMAIL_MISSING']);
  });

  it('are added by therapists to their own care alone', async () => {
    const client = newClient();
    await therapist.post('/api/clients').send(client).expect(201);
    const { body } = await therapist.get('/api/caseload').expect(200);
    expect(body.clients.map(({ id }: { id: string }) => id)).toContain(client.id);
    const theirs = { ...newClient(), therapistId: colleague.actor.memberId };
    await therapist.post('/api/clients').send(theirs).expect(403);
    const supervisor = await signedIn(
      bench,
      await aMember(bench, practice.id, { roles: ['supervisor'] }),
    );
    await supervisor.post('/api/clients').send(newClient()).expect(403);
    await therapist.get('/api/clients').expect(403);
  });

  it('join the portal with codes by mail', async () => {
    const client = newClient();
    await owner.post('/api/clients').send(client).expect(201);
    // Before they joined, no mail opens anything.
    await bench.portal().post('/api/session/code').send({ email: client.email }).expect(202);
    const person = {
      actor: { kind: 'client', practiceId: practice.id, clientId: client.id, sessionId: '' },
      email: client.email,
    } as const;
    expect(await mailCount(bench, person, 'sign-in-code')).toBe(0);

    const token = await tokenOf(client.id);
    const looked = await bench.portal().post('/api/join/look').send({ token });
    expect([looked.status, looked.text]).toEqual([204, '']);
    const browser = bench.portal();
    await browser.post('/api/join').send({ token, way: 'code' }).expect(204);
    const session = await browser.get('/api/session').expect(200);
    expect(session.body.client).toEqual({ id: client.id, name: client.name, language: 'en' });
    await bench.portal().post('/api/session/code').send({ email: client.email }).expect(202);
    expect(await mailCount(bench, person, 'sign-in-code')).toBe(1);
    const details = await owner.get(`/api/clients/${client.id}/details`).expect(200);
    expect(details.body).toMatchObject({ portal: 'joined', inviteExpiresAt: null });
    expect((await join(token)).status).toBe(400);
    const again = await owner.post(`/api/clients/${client.id}/invite`).send({ id: newId() });
    expect([again.status, again.body.code]).toEqual([409, 'JOINED_ALREADY']);
  });

  it('join with a password of their own, and no mail where they want none', async () => {
    const client = newClient();
    await owner.post('/api/clients').send(client).expect(201);
    const token = await tokenOf(client.id);
    const without = await join(token, { way: 'password' });
    expect([without.status, without.body.code]).toEqual([400, 'PASSWORD_MISSING']);
    const short = await join(token, { way: 'password', password: 'too short' });
    expect([short.status, short.body.code]).toEqual([400, 'PASSWORD_TOO_SHORT']);
    const password = 'a slow train north';
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => join(token, { way: 'password', password })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 400, 400, 400]);
    const { email } = client;
    await bench.portal().post('/api/session/sign-in').send({ email, password }).expect(200);
    const person = {
      actor: { kind: 'client', practiceId: practice.id, clientId: client.id, sessionId: '' },
      email,
    } as const;
    await bench.portal().post('/api/session/code').send({ email }).expect(202);
    expect(await mailCount(bench, person, 'sign-in-code')).toBe(0);
  });

  it('ask for a fresh link when theirs has run out, unless it was taken back', async () => {
    const client = newClient();
    await owner.post('/api/clients').send(client).expect(201);
    const old = await tokenOf(client.id);
    const again = (token: string) => bench.portal().post('/api/join/again').send({ token });
    bench.clock.advance(7 * DAY);
    expect((await join(old)).status).toBe(400);
    await again(old).expect(202);
    bench.clock.advance(MINUTE);
    const fresh = await tokenOf(client.id);
    expect(fresh).not.toBe(old);
    owner = await signedIn(bench, practice.owner);
    await owner.delete(`/api/clients/${client.id}/invite`).expect(200);
    await owner.delete(`/api/clients/${client.id}/invite`).expect(200);
    expect(await audited('client.invite-revoked')).toBe(1);
    expect((await join(fresh)).status).toBe(400);
    const before = await audited('client.invite-renewed');
    for (const token of [fresh, old, `${practice.id}.${'x'.repeat(43)}`]) {
      await again(token).expect(202);
    }
    expect(await audited('client.invite-renewed')).toBe(before);
  });

  it('change in what is known of them, and where the invite goes', async () => {
    const client = newClient();
    await owner.post('/api/clients').send(client).expect(201);
    const old = await tokenOf(client.id);
    bench.clock.advance(MINUTE);
    const path = `/api/clients/${client.id}/details`;
    const email = `right-${client.email}`;
    const changed = await owner
      .put(path)
      .send({ name: 'Robin', pronouns: 'she/her', zone: 'Europe/Paris', email })
      .expect(200);
    expect(changed.body).toMatchObject({
      name: 'Robin',
      pronouns: 'she/her',
      legalName: null,
      zone: 'Europe/Paris',
      email,
      portal: 'waiting',
    });
    expect((await join(old)).status).toBe(400);
    const fresh = await tokenOf(client.id);
    await join(fresh).expect(204);
    const late = await owner
      .put(path)
      .send({ name: 'Robin', zone: 'Europe/Paris', email: client.email });
    expect([late.status, late.body.code]).toEqual([409, 'EMAIL_THEIRS']);
    await owner.put(path).send({ name: 'Wren', zone: 'Europe/Paris', email }).expect(200);
    const taken = await owner
      .put(`/api/clients/${practice.client.actor.clientId}/details`)
      .send({ name: 'X', zone: 'UTC', email });
    expect(taken.status).toBe(409);
    await owner.put(path).send({ name: ' ', zone: 'Moon/Base' }).expect(400);
  });

  it('have their details read on record, whoever reads them and however', async () => {
    const { clientId } = practice.client.actor;
    const path = `/api/clients/${clientId}`;
    await owner.get(`${path}/details`).expect(200);
    await therapist.get(`${path}/details`).expect(200);
    expect(await audited('client.details-read')).toBe(2);
    // What changes nothing shows them all the same.
    await owner.put(`${path}/status`).send({ status: 'active' }).expect(200);
    await owner.delete(`${path}/invite`).expect(200);
    expect(await audited('client.details-read')).toBe(4);
    await owner.put(`${path}/status`).send({ status: 'paused' }).expect(200);
    expect(await audited('client.details-read')).toBe(4);
    const { body } = await owner.get('/api/audit?kind=reading').expect(200);
    expect(body.items.map(({ words }: { words: string }) => words)).toContain(
      `${practice.therapist.name} looked at the details of ${practice.client.name}`,
    );
  });

  it('have their contact kept by those who work with them, too', async () => {
    const { clientId } = practice.client.actor;
    const path = `/api/clients/${clientId}/contact`;
    const noted = await therapist.put(path).send({ contact: CONTACT }).expect(200);
    expect(noted.body.contact).toEqual(CONTACT);
    await owner.put(path).send({}).expect(200);
    const { body } = await therapist.get(`/api/clients/${clientId}`).expect(200);
    expect(body.contact).toBeNull();
    const wrong = await owner.put(path).send({ contact: { way: 'pigeon', mayLeaveMessage: true } });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'contact.way']);
    expect(await audited('client.contact-changed')).toBe(2);
  });

  it('go to another therapist with everything that the one before saw', async () => {
    const { clientId } = practice.client.actor;
    const supervisor = await aMember(bench, practice.id, { roles: ['supervisor'] });
    await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      bench
        .get(CaseloadService)
        .supervise(tx, practice.id, supervisor.actor.memberId, practice.therapist.actor.memberId),
    );
    const [next, above] = [await signedIn(bench, colleague), await signedIn(bench, supervisor)];
    const record = `/api/clients/${clientId}`;
    await next.get(record).expect(404);
    await above.get(record).expect(200);
    const move = (therapistId: string) => owner.put(`${record}/therapist`).send({ therapistId });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => move(colleague.actor.memberId)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers[0]!.body.therapist.id).toBe(colleague.actor.memberId);
    expect(await audited('client.transferred')).toBe(1);
    await next.get(record).expect(200);
    await therapist.get(record).expect(404);
    await above.get(record).expect(404);
    const wrong = await move(supervisor.actor.memberId);
    expect([wrong.status, wrong.body.code]).toEqual([400, 'ROLE_MISSING']);
    await move(newId()).expect(404);
    await next.put(`${record}/therapist`).send({ therapistId: newId() }).expect(403);
  });

  it('are paused, archived and reopened', async () => {
    const { clientId } = practice.client.actor;
    const set = (status: string) => owner.put(`/api/clients/${clientId}/status`).send({ status });
    expect((await set('paused').expect(200)).body.status).toBe('paused');
    await set('archived').expect(200);
    await set('archived').expect(200);
    const { body } = await therapist.get('/api/caseload').expect(200);
    expect(body.clients).toEqual([]);
    await set('active').expect(200);
    expect((await therapist.get('/api/caseload')).body.clients).toHaveLength(1);
    await set('deleted').expect(400);
    const lines = await auditActions(bench, practice.id);
    expect(lines.filter((line) => line.startsWith('client.'))).toEqual([
      'client.paused',
      'client.archived',
      'client.details-read',
      'client.reopened',
    ]);
  });

  it('of another practice or of a colleague are not there', async () => {
    const other = await aPractice(bench);
    const colleagues = await signedIn(bench, colleague);
    const calls: ((by: Browser, id: string) => PromiseLike<{ status: number; text: string }>)[] = [
      (by, id) => by.get(`/api/clients/${id}/details`),
      (by, id) => by.put(`/api/clients/${id}/details`).send({ name: 'X', zone: 'UTC' }),
      (by, id) => by.put(`/api/clients/${id}/contact`).send({}),
      (by, id) => by.put(`/api/clients/${id}/status`).send({ status: 'paused' }),
      (by, id) => by.post(`/api/clients/${id}/invite`).send({ id: newId() }),
      (by, id) => by.delete(`/api/clients/${id}/invite`),
    ];
    const texts = new Set<string>();
    for (const call of calls) {
      for (const [by, id] of [
        [owner, other.client.actor.clientId],
        [owner, newId()],
        [owner, practice.therapist.actor.memberId],
        [colleagues, practice.client.actor.clientId],
      ] as const) {
        const { status, text } = await call(by, id);
        expect(status).toBe(404);
        texts.add(text.replace(/"requestId":"[^"]+"/, ''));
      }
      expect((await call(bench.clinic(), practice.client.actor.clientId)).status).toBe(401);
    }
    expect(texts.size).toBe(1);
  });
});
