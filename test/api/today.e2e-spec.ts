import { AssignmentsService } from '@app/domain/assignments';
import { CaseloadService } from '@app/domain/caseload';
import { OwnJournalService } from '@app/domain/journal';
import { SubmissionsService } from '@app/domain/responses';
import { DAY, HOUR, later, MINUTE, newId, systemActor } from '@app/kernel';
import {
  aClient,
  aMember,
  aPractice,
  aResponse,
  aSession,
  type BuiltClient,
  type BuiltPractice,
  ORIENTING_ANSWERS,
} from '@app/testing';
import { Client } from 'pg';
import { auditActions } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

const NOW = new Date('2026-03-11T10:00:00Z');

interface Row {
  clientId: string;
  reason: string;
}

describe('today', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;

  // Connections take hold of it when they are made.
  const asked = jest.spyOn(Client.prototype, 'query');

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(async () => {
    await bench.close();
    asked.mockRestore();
  });
  beforeEach(async () => {
    practice = await aMonthAgo(() => aPractice(bench));
  });

  const daysAgo = (days: number) => later(NOW, -days * DAY);
  const at = async <T>(when: Date, work: () => Promise<T>): Promise<T> => {
    bench.clock.set(when);
    const result = await work();
    bench.clock.set(NOW);
    return result;
  };
  // Nobody sees what was before a client came into their care.
  const aMonthAgo = <T>(work: () => Promise<T>) => at(daysAgo(30), work);
  const another = () =>
    aMonthAgo(() => aClient(bench, practice.id, { therapist: practice.therapist }));
  const given = (client: BuiltClient, more: object = {}) => {
    const { clientId } = client.actor;
    const order = { id: newId(), clientId, exerciseId: 'orienting-to-the-room', ...more };
    return bench.get(AssignmentsService).assign(practice.therapist.actor, order);
  };
  const setAside = async (
    client: BuiltClient,
    outcome: 'too-much' | 'not-private-here' | 'not-now',
  ) => {
    const { id } = await given(client);
    await bench.get(SubmissionsService).setAside(client.actor, id, { id: newId(), outcome });
  };
  const felt = (before: number, after: number) => ({
    ...ORIENTING_ANSWERS,
    'distress-before': { value: before, sharing: 'shared' as const },
    'distress-after': { value: after, sharing: 'shared' as const },
  });
  const shared = (client: BuiltClient, before = 6, after = 3) =>
    aResponse(bench, practice.therapist.actor, client.actor, felt(before, after));
  const sharedPage = async ({ actor }: BuiltClient, when = NOW) => {
    const id = newId();
    const entry = { id, writeId: newId(), revision: 0, title: null, body: 'a heron' };
    await at(when, () => bench.get(OwnJournalService).begin(actor, entry));
    await at(when, () => share(actor, id, 'shared'));
    return id;
  };
  const share = (actor: BuiltClient['actor'], id: string, sharing: 'shared' | 'private') =>
    bench.get(OwnJournalService).share(actor, id, { id: newId(), sharing });
  const today = async (browser?: Browser) => {
    const clinic = browser ?? (await signedIn(bench, practice.therapist));
    return (await clinic.get('/api/today').expect(200)).body as { rows: Row[]; clients: number };
  };
  const reasonsOf = (rows: Row[], { actor }: BuiltClient) =>
    rows.filter(({ clientId }) => clientId === actor.clientId).map(({ reason }) => reason);

  it('says who needs the therapist, why, and in which order', async () => {
    const { client: quiet, therapist } = practice;
    const [worse, read, meeting, tooMuch] = [
      await another(),
      await another(),
      await another(),
      await another(),
    ];
    await at(daysAgo(9), () => given(quiet));
    await at(daysAgo(2), () => shared(worse, 3, 6));
    await at(daysAgo(1), () => shared(read));
    await at(daysAgo(3), () => shared(meeting));
    await sharedPage(meeting, daysAgo(3));
    await aSession(bench, therapist.actor, meeting.actor, daysAgo(7));
    const session = await aSession(bench, therapist.actor, meeting.actor, later(NOW, 2 * HOUR));
    await at(daysAgo(1), () => setAside(tooMuch, 'too-much'));
    await at(daysAgo(1), () => setAside(tooMuch, 'not-private-here'));

    const { rows, clients } = await today();
    expect(clients).toBe(5);
    expect(rows).toMatchObject([
      {
        clientId: tooMuch.actor.clientId,
        clientName: tooMuch.name,
        reason: 'too-much',
        at: daysAgo(1).toISOString(),
        tooMuch: { count: 1, title: 'Looking around the room' },
      },
      {
        clientId: meeting.actor.clientId,
        reason: 'session',
        session: {
          id: session,
          startsAt: later(NOW, 2 * HOUR).toISOString(),
          minutes: 50,
          place: 'video',
          lastHeldAt: daysAgo(7).toISOString(),
          cameBack: 2,
          unread: 2,
        },
      },
      { clientId: worse.actor.clientId, reason: 'shared', shared: { count: 1 } },
      {
        clientId: read.actor.clientId,
        reason: 'shared',
        shared: { count: 1, title: 'Looking around the room' },
      },
      {
        clientId: worse.actor.clientId,
        reason: 'worse',
        worse: { rise: { before: 3, after: 6 }, trend: null },
      },
      {
        clientId: quiet.actor.clientId,
        reason: 'quiet',
        at: daysAgo(9).toISOString(),
        quiet: { count: 1, title: 'Looking around the room' },
      },
    ]);
  });

  it('alarms nobody where a client only had no private place', async () => {
    await setAside(practice.client, 'not-private-here');
    await setAside(practice.client, 'not-now');
    expect((await today()).rows).toEqual([]);
  });

  it('compares the means of what was felt before, three against three', async () => {
    const { client } = practice;
    for (const [index, before] of [3, 4, 3, 6, 7, 6].entries()) {
      await at(daysAgo(10 - index), () => shared(client, before, 1));
    }
    const clinic = await signedIn(bench, practice.therapist);
    const { rows } = await today(clinic);
    const worse = rows.find(({ reason }) => reason === 'worse');
    expect(worse).toMatchObject({ worse: { rise: null, trend: { earlier: 3.3, recent: 6.3 } } });
    expect(await auditActions(bench, practice.id)).toContain('today.readings-read');
    // What is no longer shared is no longer compared.
    await bench.practice.transaction(client.actor, (tx) =>
      tx.query(`update answers set sharing = 'private', released_at = null where client_id = $1`, [
        client.actor.clientId,
      ]),
    );
    expect(reasonsOf((await today(clinic)).rows, client)).toEqual(['shared']);
  });

  it('asks to read a shared page of the journal until it is opened, each for themselves', async () => {
    const { client } = practice;
    const older = await sharedPage(client, daysAgo(2));
    const newer = await sharedPage(client, daysAgo(1));
    const clinic = await signedIn(bench, practice.therapist);
    expect((await today(clinic)).rows).toMatchObject([
      {
        reason: 'shared',
        at: daysAgo(1).toISOString(),
        shared: null,
        journal: { count: 2, entryId: older, at: daysAgo(1).toISOString() },
      },
    ]);
    await clinic.get(`/api/journal/${older}`).expect(200);
    const response = await at(daysAgo(3), () => shared(client));
    expect((await today(clinic)).rows).toMatchObject([
      {
        reason: 'shared',
        at: daysAgo(1).toISOString(),
        shared: { count: 1, responseId: response.responseId, at: daysAgo(3).toISOString() },
        journal: { count: 1, entryId: newer },
      },
    ]);
    await clinic.get(`/api/journal/${newer}`).expect(200);
    expect((await today(clinic)).rows).toMatchObject([{ reason: 'shared', journal: null }]);
  });

  it('knows nothing of a page that is taken back, and takes one shared again for new', async () => {
    const { client } = practice;
    const clinic = await signedIn(bench, practice.therapist);
    const id = await sharedPage(client, daysAgo(2));
    await clinic.get(`/api/journal/${id}`).expect(200);
    expect((await today(clinic)).rows).toEqual([]);
    await share(client.actor, id, 'private');
    bench.clock.advance(MINUTE);
    await share(client.actor, id, 'shared');
    expect((await today(clinic)).rows).toMatchObject([{ journal: { count: 1, entryId: id } }]);
    await share(client.actor, id, 'private');
    expect((await today(clinic)).rows).toEqual([]);
  });

  it('keeps what alarms over a session that nobody looked at them after', async () => {
    const { therapist, client } = practice;
    const clinic = await signedIn(bench, therapist);
    const look = () => clinic.get(`/api/clients/${client.actor.clientId}/since-last`).expect(200);
    const reasons = async () => reasonsOf((await today(clinic)).rows, client);
    await at(daysAgo(3), () => shared(client, 2, 6));
    await at(daysAgo(3), () => setAside(client, 'too-much'));
    const began = later(NOW, -2 * HOUR);
    await aSession(bench, therapist.actor, client.actor, began);
    expect(await reasons()).toEqual(['too-much', 'shared', 'worse']);
    // Getting ready for it is no word of how it went.
    await at(later(began, -1), look);
    expect(await reasons()).toEqual(['too-much', 'shared', 'worse']);
    await at(began, look);
    expect(await reasons()).toEqual(['shared']);
    // What came after it began is news.
    await at(later(began, MINUTE), () => setAside(client, 'too-much'));
    await look();
    expect(await reasons()).toEqual(['too-much', 'shared']);
  });

  it('takes work that was given after a session for a look', async () => {
    const { therapist, client } = practice;
    await at(daysAgo(2), () => shared(client, 2, 6));
    await aSession(bench, therapist.actor, client.actor, later(NOW, -HOUR));
    expect(reasonsOf((await today()).rows, client)).toEqual(['shared', 'worse']);
    await given(client);
    expect(reasonsOf((await today()).rows, client)).toEqual(['shared']);
  });

  it('keeps a session on the page until it is over, and no other day’s', async () => {
    const { therapist, client } = practice;
    await aSession(bench, therapist.actor, client.actor, later(NOW, -40 * MINUTE));
    await aSession(bench, therapist.actor, client.actor, later(NOW, DAY));
    expect(reasonsOf((await today()).rows, client)).toEqual(['session']);
    bench.clock.advance(10 * MINUTE);
    expect((await today()).rows).toEqual([]);
  });

  it('ends a day by the practice’s clocks', async () => {
    const { therapist, client } = practice;
    // Summer time: 22:59 in London is 21:59 in UTC, and half past midnight is tomorrow.
    bench.clock.set('2026-07-01T20:00:00Z');
    await aSession(bench, therapist.actor, client.actor, new Date('2026-07-01T23:30:00Z'));
    expect((await today()).rows).toEqual([]);
    await aSession(bench, therapist.actor, client.actor, new Date('2026-07-01T22:30:00Z'));
    expect(reasonsOf((await today()).rows, client)).toEqual(['session']);
  });

  it('shows a supervisor what alarms or worsens, and leaves the rest to the therapist', async () => {
    const { id, therapist, client } = practice;
    const supervisor = await aMember(bench, id, { roles: ['supervisor'] });
    await aMonthAgo(() =>
      bench.practice.transaction(systemActor(id, 'test'), (tx) =>
        bench
          .get(CaseloadService)
          .supervise(tx, id, supervisor.actor.memberId, therapist.actor.memberId),
      ),
    );
    await at(daysAgo(9), () => given(client));
    await at(daysAgo(1), () => shared(client, 2, 5));
    await aSession(bench, therapist.actor, client.actor, later(NOW, HOUR));
    await at(later(NOW, -HOUR), () => setAside(client, 'too-much'));
    const { rows } = await today(await signedIn(bench, supervisor));
    expect(reasonsOf(rows, client)).toEqual(['too-much', 'worse']);
  });

  it('is one’s own, and for those alone who read what is shared', async () => {
    await shared(practice.client);
    await bench.clinic().get('/api/today').expect(401);
    await (await signedIn(bench, practice.owner)).get('/api/today').expect(403);
    for (const stranger of [
      await aMember(bench, practice.id, { roles: ['therapist'] }),
      (await aPractice(bench)).therapist,
    ]) {
      expect((await today(await signedIn(bench, stranger))).rows).toEqual([]);
    }
  });

  it('asks the database six questions at most, however many clients there are', async () => {
    // Of a practice whose keys are not in memory yet.
    const statements = async (): Promise<number> => {
      const clinic = await signedIn(bench, practice.therapist);
      const during = async (path: string) => {
        asked.mockClear();
        await clinic.get(path).expect(200);
        const texts = asked.mock.calls.map(([statement]) => textOf(statement));
        return texts.filter((text) => !/^(begin|commit)$/i.test(text)).length;
      };
      // An exercise of the library asks for nothing but who is signed in.
      const session = await during('/api/exercises/five-senses');
      return (await during('/api/today')) - session;
    };
    await shared(practice.client, 2, 6);
    const forOne = await statements();
    practice = await aMonthAgo(() => aPractice(bench));
    for (let more = 0; more < 12; more++) {
      const client = await another();
      await at(daysAgo(9), () => given(client));
      await at(daysAgo(1), () => shared(client, 2, 6));
      await at(later(NOW, -HOUR), () => setAside(client, 'too-much'));
    }
    const forMany = await statements();
    expect((await today()).rows.length).toBeGreaterThan(30);
    expect([forOne, forMany]).toEqual([6, 6]);
  });

  describe('putting a row off', () => {
    const send = async (act: 'put-off' | 'bring-back', reason = 'shared') => {
      const clinic = await signedIn(bench, practice.therapist);
      return clinic.post(`/api/clients/${practice.client.actor.clientId}/${act}`).send({ reason });
    };
    const reasons = async () => reasonsOf((await today()).rows, practice.client);

    it('leaves it out until tomorrow, unless something new arises', async () => {
      await shared(practice.client);
      const { body } = await send('put-off');
      expect(body).toEqual({ until: '2026-03-12T00:00:00.000Z' });
      expect((await send('put-off')).status).toBe(200);
      expect(await reasons()).toEqual([]);
      bench.clock.set('2026-03-11T23:59:00Z');
      expect(await reasons()).toEqual([]);
      bench.clock.set('2026-03-12T00:00:00Z');
      expect(await reasons()).toEqual(['shared']);
      await send('put-off');
      bench.clock.advance(MINUTE);
      await shared(practice.client);
      expect(await reasons()).toEqual(['shared']);
    });

    it('can be taken back, and is nobody else’s business', async () => {
      await shared(practice.client);
      const cover = await aMember(bench, practice.id, { roles: ['therapist'] });
      await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
        tx.query(
          `insert into caseload (practice_id, id, client_id, member_id, kind, starts_at, ends_at)
           values ($1, $2, $3, $4, 'cover', $5, $6)`,
          [
            practice.id,
            newId(),
            practice.client.actor.clientId,
            cover.actor.memberId,
            daysAgo(1),
            later(NOW, DAY),
          ],
        ),
      );
      await send('put-off');
      const theirs = await today(await signedIn(bench, cover));
      expect(reasonsOf(theirs.rows, practice.client)).toEqual(['shared']);
      expect((await send('bring-back')).status).toBe(204);
      expect((await send('bring-back')).status).toBe(204);
      expect(await reasons()).toEqual(['shared']);
    });

    it('refuses unknown reasons, strangers and whoever is not signed in', async () => {
      expect((await send('put-off', 'boredom')).status).toBe(400);
      expect((await send('bring-back', 'boredom')).status).toBe(400);
      const clinic = await signedIn(bench, practice.therapist);
      const foreign = await aPractice(bench);
      for (const act of ['put-off', 'bring-back']) {
        for (const id of [newId(), foreign.client.actor.clientId, 'x']) {
          await clinic.post(`/api/clients/${id}/${act}`).send({ reason: 'shared' }).expect(404);
        }
        const { clientId } = practice.client.actor;
        await bench
          .clinic()
          .post(`/api/clients/${clientId}/${act}`)
          .send({ reason: 'shared' })
          .expect(401);
      }
    });
  });
});

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : (statement as { text: string }).text;
}
