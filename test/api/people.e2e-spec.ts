import { CaseloadService } from '@app/domain/caseload';
import { DAY, MINUTE, newId, systemActor } from '@app/kernel';
import { aClient, aMember, aPractice, type BuiltPractice } from '@app/testing';
import { auditActions, codeOf, latestMail, mailCount, PASSWORD, signInStaff } from './accounts';
import { aPerson, aSecondOwner, aSecuredMember, invitedToken } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

describe('the people of a practice', () => {
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
    bench.clock.advance(MINUTE);
  });

  const tokenOf = (id: string) => invitedToken(bench, practice.id, 'clinic', id);
  const join = (token: string, password = PASSWORD) =>
    bench.clinic().post('/api/join').send({ token, password });
  const look = (token: string) => bench.clinic().post('/api/join/look').send({ token });
  const personOf = async (id: string) => (await owner.get(`/api/people/${id}`).expect(200)).body;
  const audited = async (action: string) =>
    (await auditActions(bench, practice.id)).filter((one) => one === action).length;

  it('are listed by name, with what each is and how they sign in', async () => {
    const { member: secured } = await aSecuredMember(bench, practice.id);
    const supervisor = await aMember(bench, practice.id, { roles: ['supervisor'] });
    await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      bench
        .get(CaseloadService)
        .supervise(tx, practice.id, supervisor.actor.memberId, practice.therapist.actor.memberId),
    );
    const { body } = await owner.get('/api/people').expect(200);
    const names = body.people.map(({ name }: { name: string }) => name);
    expect(names).toEqual(names.toSorted((a: string, b: string) => a.localeCompare(b, 'en')));
    const of = (id: string) => body.people.find((person: { id: string }) => person.id === id);
    expect(of(practice.therapist.actor.memberId)).toEqual({
      id: practice.therapist.actor.memberId,
      name: practice.therapist.name,
      email: practice.therapist.email,
      roles: ['therapist'],
      state: 'active',
      inviteExpiresAt: null,
      supervisor: { id: supervisor.actor.memberId, name: supervisor.name },
      hasSecondFactor: false,
      clientCount: 1,
    });
    expect(of(secured.actor.memberId).hasSecondFactor).toBe(true);
  });

  it('are invited by mail, join with a password, and set up a second factor', async () => {
    const person = aPerson(['supervisor', 'therapist']);
    const made = await owner.post('/api/people').send(person).expect(201);
    expect(made.body).toMatchObject({
      id: person.id,
      state: 'waiting',
      roles: ['therapist', 'supervisor'],
      inviteExpiresAt: new Date(bench.clock.now().getTime() + 7 * DAY).toISOString(),
    });
    // Nobody signs in on an invite alone.
    await bench.clinic().post('/api/password/forgot').send({ email: person.email }).expect(202);

    const token = await tokenOf(person.id);
    expect((await look(token).expect(200)).body).toEqual({
      name: person.name,
      email: person.email,
      roles: ['therapist', 'supervisor'],
      practice: practice.name,
    });
    const short = await join(token, 'too short').expect(400);
    expect(short.body.errors[0].field).toBe('password');
    const browser = bench.clinic();
    const joined = await browser.post('/api/join').send({ token, password: PASSWORD });
    expect([joined.status, joined.body]).toEqual([200, { state: 'enrol' }]);
    const { body } = await browser.post('/api/session/enrolment').expect(200);
    const code = codeOf(bench, body.secret as string);
    await browser.post('/api/session/enrolment/confirm').send({ code }).expect(200);
    const session = await browser.get('/api/session').expect(200);
    expect(session.body.member).toMatchObject({ id: person.id, name: person.name });
    expect(await personOf(person.id)).toMatchObject({ state: 'active', hasSecondFactor: true });
    expect(await auditActions(bench, practice.id)).toEqual(
      expect.arrayContaining(['member.invited', 'member.joined', 'second-factor.set-up']),
    );
    expect((await join(token).expect(400)).body.code).toBe('LINK_EXPIRED');
  });

  it('are invited once however often it is sent, and never to an address that is here', async () => {
    const person = aPerson();
    const first = await owner.post('/api/people').send(person).expect(201);
    expect((await owner.post('/api/people').send(person).expect(201)).body).toEqual(first.body);
    expect(await audited('member.invited')).toBe(1);
    const other = await owner.post('/api/people').send({ ...person, name: 'Another' });
    expect([other.status, other.body.code]).toEqual([409, 'WRITE_ID_REUSED']);
    for (const email of [person.email, practice.therapist.email.toUpperCase()]) {
      const taken = await owner.post('/api/people').send({ ...aPerson(), email });
      expect([taken.status, taken.body.code]).toEqual([409, 'EMAIL_TAKEN']);
      expect(JSON.stringify(taken.body)).not.toContain(practice.therapist.name);
    }
    await owner
      .post('/api/people')
      .send({ ...aPerson(), roles: ['therapist', 'therapist'] })
      .expect(400);
  });

  it('get a new link, and the old one is dead at once', async () => {
    const person = aPerson();
    await owner.post('/api/people').send(person).expect(201);
    const old = await tokenOf(person.id);
    bench.clock.advance(MINUTE);
    const again = { id: newId() };
    await owner.post(`/api/people/${person.id}/invite`).send(again).expect(200);
    // Before the worker has made the new one.
    await look(old).expect(400);
    await owner.post(`/api/people/${person.id}/invite`).send(again).expect(200);
    expect(await audited('member.invited-again')).toBe(1);
    const fresh = await tokenOf(person.id);
    await join(old).expect(400);
    await join(fresh).expect(200);
    const late = await owner.post(`/api/people/${person.id}/invite`).send({ id: newId() });
    expect([late.status, late.body.code]).toEqual([409, 'JOINED_ALREADY']);
  });

  it('cannot follow an invite that was taken back, or is older than seven days', async () => {
    const person = aPerson();
    await owner.post('/api/people').send(person).expect(201);
    const token = await tokenOf(person.id);
    const revoke = () => owner.delete(`/api/people/${person.id}/invite`).expect(200);
    expect((await revoke()).body).toMatchObject({ state: 'revoked', inviteExpiresAt: null });
    await revoke();
    expect(await audited('member.invite-revoked')).toBe(1);
    await join(token).expect(400);

    await owner.post(`/api/people/${person.id}/invite`).send({ id: newId() }).expect(200);
    bench.clock.advance(MINUTE);
    const second = await tokenOf(person.id);
    bench.clock.advance(7 * DAY);
    owner = await signedIn(bench, practice.owner);
    expect((await personOf(person.id)).state).toBe('expired');
    await join(second).expect(400);
  });

  it('are not mailed about an invite that was taken back meanwhile', async () => {
    const person = aPerson();
    await owner.post('/api/people').send(person).expect(201);
    await owner.delete(`/api/people/${person.id}/invite`).expect(200);
    await expect(tokenOf(person.id)).rejects.toThrow('no member-invite was mailed');
  });

  it('change roles, and what they may do changes with their next request', async () => {
    const { member, browser } = await aSecondOwner(bench, practice);
    const roles = (id: string, given: string[]) =>
      owner.put(`/api/people/${id}/roles`).send({ roles: given });
    await browser.get('/api/people').expect(200);
    const changed = await roles(member.actor.memberId, ['supervisor']).expect(200);
    expect(changed.body.roles).toEqual(['supervisor']);
    await browser.get('/api/people').expect(403);
    await browser.get('/api/caseload').expect(200);
    await roles(member.actor.memberId, ['supervisor']).expect(200);
    expect(await audited('member.roles-changed')).toBe(1);

    const kept = await roles(practice.therapist.actor.memberId, ['supervisor']);
    expect([kept.status, kept.body.code, kept.body.count]).toEqual([409, 'HAS_CLIENTS', 1]);
    await roles(practice.therapist.actor.memberId, ['therapist', 'admin']).expect(200);
    await roles(practice.therapist.actor.memberId, []).expect(400);
  });

  it('are never left without an owner', async () => {
    const self = practice.owner.actor.memberId;
    const demote = (browser: Browser, id: string) =>
      browser.put(`/api/people/${id}/roles`).send({ roles: ['admin'] });
    const alone = await demote(owner, self);
    expect([alone.status, alone.body.code]).toEqual([409, 'LAST_OWNER']);
    const { member, browser } = await aSecondOwner(bench, practice);
    const answers = await Promise.all([
      demote(owner, member.actor.memberId),
      demote(browser, self),
      demote(owner, self),
      demote(browser, member.actor.memberId),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    const { body } = await (await signedIn(bench, practice.owner)).get('/api/people');
    const owners = body.people.filter(({ roles }: { roles: string[] }) => roles.includes('owner'));
    expect(owners).toHaveLength(1);
  });

  it('keep an owner when two deactivate each other at once', async () => {
    const { member, browser } = await aSecondOwner(bench, practice);
    const end = (by: Browser, id: string) =>
      by.post(`/api/people/${id}/deactivate`).send({ handover: [], isRestLater: true });
    const answers = await Promise.all([
      end(owner, member.actor.memberId),
      end(browser, practice.owner.actor.memberId),
    ]);
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(200);
    expect([401, 409]).toContain(statuses[1]);
  });

  it('become owners by owners alone', async () => {
    const admin = await aMember(bench, practice.id, { roles: ['admin'] });
    const browser = await signedIn(bench, admin);
    const self = `/api/people/${admin.actor.memberId}`;
    const boss = `/api/people/${practice.owner.actor.memberId}`;
    const attempts = [
      browser.put(`${self}/roles`).send({ roles: ['owner', 'admin'] }),
      browser.put(`${boss}/roles`).send({ roles: ['admin'] }),
      browser.post(`${boss}/deactivate`).send({ handover: [], isRestLater: true }),
      browser.post(`${boss}/second-factor/reset`).send({ id: newId() }),
      browser.post('/api/people').send(aPerson(['owner'])),
    ];
    for (const attempt of attempts) {
      const { status, body } = await attempt;
      expect([status, body.code]).toEqual([403, 'OWNER_NEEDED']);
    }
    expect(await audited('access.denied')).toBe(5);
    await browser
      .post('/api/people')
      .send(aPerson(['therapist']))
      .expect(201);
  });

  it('have one supervisor, who sees their clients from then on, and no longer than that', async () => {
    const supervisor = await aMember(bench, practice.id, { roles: ['supervisor'] });
    const browser = await signedIn(bench, supervisor);
    const path = `/api/people/${practice.therapist.actor.memberId}/supervisor`;
    const client = `/api/clients/${practice.client.actor.clientId}`;
    await browser.get(client).expect(404);
    const supervisorId = supervisor.actor.memberId;
    const set = await owner.put(path).send({ supervisorId }).expect(200);
    expect(set.body.supervisor).toEqual({ id: supervisorId, name: supervisor.name });
    await owner.put(path).send({ supervisorId }).expect(200);
    expect(await audited('member.supervised')).toBe(1);
    await browser.get(client).expect(200);
    const wrong = await owner.put(path).send({ supervisorId: practice.owner.actor.memberId });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'ROLE_MISSING']);
    await owner.put(path).send({ supervisorId: newId() }).expect(404);
    expect((await owner.put(path).send({}).expect(200)).body.supervisor).toBeNull();
    await browser.get(client).expect(404);

    // Whoever gives the role up supervises nobody any more.
    await owner.put(path).send({ supervisorId }).expect(200);
    const roles = `/api/people/${supervisorId}/roles`;
    await owner
      .put(roles)
      .send({ roles: ['therapist'] })
      .expect(200);
    await browser.get(client).expect(404);
    expect((await personOf(practice.therapist.actor.memberId)).supervisor).toBeNull();
  });

  it('lose their access at once when they are deactivated, and hand over their clients', async () => {
    const { member, secret } = await aSecuredMember(bench, practice.id);
    const one = await aClient(bench, practice.id, { therapist: member });
    const two = await aClient(bench, practice.id, { therapist: member });
    const browser = bench.clinic();
    await signInStaff(bench, browser, member, secret);
    owner = await signedIn(bench, practice.owner);
    const path = `/api/people/${member.actor.memberId}`;
    const held = await owner.get(`${path}/clients`).expect(200);
    expect(held.body.clients).toHaveLength(2);
    const colleague = practice.therapist;
    const handover = [{ clientId: one.actor.clientId, therapistId: colleague.actor.memberId }];
    const end = (body: object) => owner.post(`${path}/deactivate`).send(body);
    const left = await end({ handover, isRestLater: false });
    expect([left.status, left.body.code, left.body.count]).toEqual([409, 'HAS_CLIENTS', 1]);
    await browser.get('/api/session').expect(200);
    await end({ handover: [{ ...handover[0], clientId: newId() }], isRestLater: true }).expect(404);
    const done = await end({ handover, isRestLater: true }).expect(200);
    expect(done.body).toMatchObject({ state: 'deactivated', clientCount: 1 });
    await browser.get('/api/session').expect(401);
    await browser
      .post('/api/session/sign-in')
      .send({ email: member.email, password: PASSWORD })
      .expect(401);

    const next = await signedIn(bench, colleague);
    await next.get(`/api/clients/${one.actor.clientId}`).expect(200);
    await next.get(`/api/clients/${two.actor.clientId}`).expect(404);

    // Reactivated, the sessions of before stay dead.
    await owner.post(`${path}/reactivate`).expect(200);
    await owner.post(`${path}/reactivate`).expect(200);
    await browser.get('/api/session').expect(401);
    await signInStaff(bench, bench.clinic(), member, secret);
    expect(await auditActions(bench, practice.id)).toEqual(
      expect.arrayContaining(['client.transferred', 'member.deactivated', 'member.reactivated']),
    );
  });

  it('are not deactivated by themselves, nor before they joined', async () => {
    const end = (id: string) =>
      owner.post(`/api/people/${id}/deactivate`).send({ handover: [], isRestLater: true });
    const self = await end(practice.owner.actor.memberId);
    expect([self.status, self.body.code]).toEqual([409, 'OWN_ACCOUNT']);
    const person = aPerson();
    await owner.post('/api/people').send(person).expect(201);
    const early = await end(person.id);
    expect([early.status, early.body.code]).toEqual([409, 'NOT_JOINED']);
  });

  it('begin anew when their second factor is reset: the old password is worth nothing', async () => {
    const { member, secret } = await aSecuredMember(bench, practice.id);
    const browser = bench.clinic();
    await signInStaff(bench, browser, member, secret);
    owner = await signedIn(bench, practice.owner);
    const path = `/api/people/${member.actor.memberId}/second-factor/reset`;
    const write = { id: newId() };
    const done = await owner.post(path).send(write).expect(200);
    expect(done.body.hasSecondFactor).toBe(false);
    await owner.post(path).send(write).expect(200);
    expect(await mailCount(bench, member, 'password-reset')).toBe(1);
    await browser.get('/api/session').expect(401);
    const signIn = { email: member.email, password: PASSWORD };
    await bench.clinic().post('/api/session/sign-in').send(signIn).expect(401);
    const { token } = await latestMail(bench, member, 'password-reset');
    const password = 'quite another long walk';
    await bench.clinic().post('/api/password/reset').send({ token, password }).expect(204);
    const entered = await bench
      .clinic()
      .post('/api/session/sign-in')
      .send({ ...signIn, password });
    expect([entered.status, entered.body]).toEqual([200, { state: 'enrol' }]);
    const self = await owner
      .post(`/api/people/${practice.owner.actor.memberId}/second-factor/reset`)
      .send({ id: newId() });
    expect([self.status, self.body.code]).toEqual([409, 'OWN_ACCOUNT']);
  });

  it('join once, however many windows follow the link', async () => {
    const person = aPerson();
    await owner.post('/api/people').send(person).expect(201);
    const token = await tokenOf(person.id);
    const answers = await Promise.all(Array.from({ length: 5 }, () => join(token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400]);
    expect(await audited('member.joined')).toBe(1);
  });

  it('of another practice are not there, and therapists run nothing', async () => {
    const other = await aPractice(bench);
    const foreign = other.therapist.actor.memberId;
    const therapist = await signedIn(bench, practice.therapist);
    const calls: ((by: Browser, id: string) => PromiseLike<{ status: number; text: string }>)[] = [
      (by, id) => by.get(`/api/people/${id}`),
      (by, id) => by.get(`/api/people/${id}/clients`),
      (by, id) => by.post(`/api/people/${id}/invite`).send({ id: newId() }),
      (by, id) => by.delete(`/api/people/${id}/invite`),
      (by, id) => by.put(`/api/people/${id}/roles`).send({ roles: ['admin'] }),
      (by, id) => by.put(`/api/people/${id}/supervisor`).send({}),
      (by, id) => by.post(`/api/people/${id}/deactivate`).send({ handover: [], isRestLater: true }),
      (by, id) => by.post(`/api/people/${id}/reactivate`),
      (by, id) => by.post(`/api/people/${id}/second-factor/reset`).send({ id: newId() }),
    ];
    for (const call of calls) {
      const texts = new Set<string>();
      for (const id of [foreign, newId(), practice.client.actor.clientId]) {
        const { status, text } = await call(owner, id);
        expect(status).toBe(404);
        texts.add(text.replace(/"requestId":"[^"]+"/, ''));
      }
      expect(texts.size).toBe(1);
      expect((await call(therapist, practice.owner.actor.memberId)).status).toBe(403);
      expect((await call(bench.clinic(), practice.owner.actor.memberId)).status).toBe(401);
    }
  });
});
