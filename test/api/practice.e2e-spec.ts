import { DAY, MINUTE, newId, systemActor } from '@app/kernel';
import { aPractice, aResponse, type BuiltPractice } from '@app/testing';
import { auditActions } from './accounts';
import { aNewClient, aPerson } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

describe('a practice', () => {
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

  const words = async (query = '') => {
    const { body } = await owner.get(`/api/audit${query}`).expect(200);
    return body.items.map((line: { words: string }) => line.words) as string[];
  };

  it('tells how it stands', async () => {
    const { body } = await owner.get('/api/practice').expect(200);
    expect(body).toEqual({
      id: practice.id,
      name: practice.name,
      zone: 'Europe/London',
      homeworkWord: 'practice',
      exercisesNeedApproval: false,
      people: { active: 2, invited: 0 },
      clients: { active: 1, paused: 0, archived: 0, withoutTherapist: 0 },
      gettingStarted: ['crisis-contacts'],
    });
    const contacts = [{ name: 'The front desk', how: 'Call 01632 960 018', when: '' }];
    await owner.put('/api/crisis-contacts').send({ id: newId(), contacts }).expect(200);
    expect((await owner.get('/api/practice').expect(200)).body.gettingStarted).toEqual([]);
    await owner.post('/api/people').send(aPerson()).expect(201);
    await owner
      .post(`/api/people/${practice.therapist.actor.memberId}/deactivate`)
      .send({ handover: [], isRestLater: true })
      .expect(200);
    const after = await owner.get('/api/practice').expect(200);
    expect(after.body).toMatchObject({
      people: { active: 1, invited: 1 },
      clients: { active: 1, withoutTherapist: 1 },
    });
  });

  it('changes its name, zone and word for homework', async () => {
    const settings = { name: 'Quay Practice', zone: 'Pacific/Auckland', homeworkWord: 'homework' };
    const changed = await owner.put('/api/practice').send(settings).expect(200);
    expect(changed.body).toMatchObject(settings);
    await owner.put('/api/practice').send(settings).expect(200);
    const { body } = await owner.get('/api/session').expect(200);
    expect(body.practice).toMatchObject({ name: 'Quay Practice', homeworkWord: 'homework' });
    const lines = await auditActions(bench, practice.id);
    expect(lines.filter((line) => line === 'practice.changed')).toHaveLength(1);
    for (const wrong of [{ name: '' }, { zone: 'Mars/Olympus' }, { homeworkWord: 'chores' }]) {
      const refused = await owner.put('/api/practice').send({ ...settings, ...wrong });
      expect([refused.status, refused.body.errors[0].field]).toEqual([400, Object.keys(wrong)[0]]);
    }
  });

  it('is run by nobody else', async () => {
    const therapist = await signedIn(bench, practice.therapist);
    for (const path of ['/api/practice', '/api/audit', '/api/audit/export', '/api/clients']) {
      await therapist.get(path).expect(403);
      await bench.clinic().get(path).expect(401);
    }
  });

  it('keeps a log in words, newest first, with names as they are today', async () => {
    const person = aPerson(['supervisor']);
    await owner.post('/api/people').send(person).expect(201);
    bench.clock.advance(MINUTE);
    const client = aNewClient(practice.therapist.actor.memberId);
    await owner.post('/api/clients').send(client).expect(201);
    bench.clock.advance(MINUTE);
    const { name, zone, email } = client;
    await owner
      .put(`/api/clients/${client.id}/details`)
      .send({ name: `New ${name}`, zone, email })
      .expect(200);
    const me = practice.owner.name;
    expect((await words()).slice(0, 4)).toEqual([
      `${me} changed New ${name}’s details`,
      `${me} invited New ${name} to the portal`,
      `${me} added New ${name}`,
      `${me} invited ${person.name} as supervisor`,
    ]);
  });

  it('shows what was read and refused, and not when a client came or what they wrote', async () => {
    const { therapist, client } = practice;
    const { responseId } = await aResponse(bench, therapist.actor, client.actor);
    const browser = await signedIn(bench, therapist);
    await browser.get(`/api/responses/${responseId}`).expect(200);
    await browser.get('/api/practice').expect(403);
    const portal = await signedIn(bench, client);
    await portal.delete('/api/session').expect(204);
    const all = await words();
    expect(all).toEqual(
      expect.arrayContaining([
        `${client.name} handed in an exercise`,
        `${therapist.name} read work of ${client.name}`,
        `${therapist.name} was refused what their role does not allow (practice:administer)`,
        `${therapist.name} signed in`,
      ]),
    );
    expect(all.join('\n')).not.toContain(`${client.name} signed`);
    expect(all.join('\n')).not.toContain('heron');
  });

  it('narrows the log by person, kind and days', async () => {
    const day = (offset: number) =>
      new Date(bench.clock.now().getTime() + offset * DAY).toISOString().slice(0, 10);
    const person = aPerson();
    await owner.post('/api/people').send(person).expect(201);
    await owner.put('/api/practice').send({ name: 'P', zone: 'UTC', homeworkWord: 'practice' });
    expect(await words('?kind=practice')).toEqual([
      `${practice.owner.name} changed the practice’s settings`,
    ]);
    expect(await words(`?personId=${person.id}`)).toEqual([
      `${practice.owner.name} invited ${person.name} as therapist`,
    ]);
    expect(await words(`?from=${day(1)}`)).toEqual([]);
    expect(await words(`?until=${day(-1)}`)).toEqual([]);
    expect((await words(`?from=${day(0)}&until=${day(0)}`)).length).toBeGreaterThan(1);
    for (const wrong of ['kind=gossip', 'personId=me', 'from=soon', 'cursor=!']) {
      await owner.get(`/api/audit?${wrong}`).expect(400);
    }
    expect(await words(`?personId=${newId()}`)).toEqual([]);
  });

  it('pages the log without losing a line', async () => {
    for (const zone of ['UTC', 'Europe/Paris', 'Europe/Rome', 'Europe/Oslo', 'Asia/Tokyo']) {
      const settings = { name: practice.name, zone, homeworkWord: 'practice' };
      await owner.put('/api/practice').send(settings).expect(200);
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `/api/audit?kind=practice&limit=2${cursor && `&cursor=${cursor}`}`;
      const { body } = await owner.get(path).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('exports the log by its own clock, and says so in the log', async () => {
    const settings = { name: 'P', zone: 'Asia/Kathmandu', homeworkWord: 'practice' };
    await owner.put('/api/practice').send(settings).expect(200);
    const answer = await owner.get('/api/audit/export?kind=practice').expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain('attachment');
    const [head, row] = answer.text.split('\r\n');
    expect(head).toBe('at,kind,what');
    expect(row).toMatch(/\+05:45,practice,Member \w+ changed the practice’s settings$/);
    expect(await words('?kind=practice')).toContain(`${practice.owner.name} exported this log`);
  });

  it('says where an export ends before the log does', async () => {
    const write = (count: number) =>
      bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
        tx.query(
          `insert into audit_events (practice_id, id, at, actor_kind, actor_id, action, subject_id, detail)
           select $1, gen_random_uuid(), $2, 'member', $3, 'practice.changed', gen_random_uuid(), '{}'
           from generate_series(1, $4::int)`,
          [practice.id, bench.clock.now(), practice.owner.actor.memberId, count],
        ),
      );
    const rows = async () => {
      const { text } = await owner.get('/api/audit/export?kind=practice').expect(200);
      const [, ...lines] = text.trimEnd().split('\r\n');
      return lines;
    };
    await write(10_000);
    const whole = await rows();
    expect([whole.length, whole.at(-1)]).toEqual([10_000, expect.not.stringContaining('cut')]);
    // That export is a line of its own.
    const cut = await rows();
    expect([cut.length, cut.at(-1)]).toEqual([
      10_001,
      ',cut,"There are older lines: this file ends after the newest 10,000"',
    ]);
  });

  it('shows another practice nothing', async () => {
    const other = await aPractice(bench);
    const theirs = await signedIn(bench, other.owner);
    const path = `/api/audit?personId=${practice.owner.actor.memberId}`;
    expect((await theirs.get(path).expect(200)).body.items).toEqual([]);
    expect((await theirs.get('/api/practice').expect(200)).body.name).toBe(other.name);
  });
});
