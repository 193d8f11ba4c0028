import { DAY, HOUR, later } from '@app/kernel';
import { attentionFor, type ClientFacts, type Work } from './attention';

const now = new Date('2026-03-11T10:00:00Z');
const ago = (days: number, hours = 0) => later(now, -days * DAY - hours * HOUR);
const work = (at: Date, id = 'w1'): Work => ({
  id,
  exerciseId: 'orienting-to-the-room',
  exerciseVersion: 1,
  at,
});

const facts = (more: Partial<ClientFacts> = {}): ClientFacts => ({
  clientId: 'a',
  status: 'active',
  isOwn: true,
  lastHeldAt: null,
  lastSeenSessionAt: null,
  session: null,
  cameBack: 0,
  pagesShared: 0,
  tooMuch: [],
  lastAssignedAt: null,
  programme: null,
  unread: [],
  unreadPages: [],
  waiting: [],
  lastSignAt: null,
  worse: null,
  lastSharedAt: null,
  putOffs: [],
  ...more,
});

const session = { id: 's1', startsAt: later(now, HOUR), minutes: 50, place: 'room' as const };
const worse = { rise: null, trend: { earlier: 3, recent: 6 } };

const reasons = (...clients: ClientFacts[]) =>
  attentionFor(clients, now).map(({ facts: { clientId }, reason }) => `${clientId} ${reason}`);

describe('who needs a member today', () => {
  it('says only after a quiet week that what they let go on still waits for them', () => {
    const waits = (resumedAt: Date, handSince: Date) =>
      facts({
        programme: {
          ...{ programmeId: 'p', programmeVersion: 1, talkSince: null, tooMuchAt: null },
          ...{ handSince, resumedAt },
        },
      });
    expect(reasons(waits(ago(6), ago(6)))).toEqual([]);
    expect(reasons(waits(ago(7), ago(7)))).toEqual(['a programme']);
    // What came to wait since then is news.
    expect(reasons(waits(ago(6), ago(1)))).toEqual(['a programme']);
    // What the client put off is theirs for a while.
    expect(reasons(waits(ago(6), later(now, HOUR)))).toEqual([]);
  });

  it('puts safety first, then sessions, new work, changes for the worse and quiet ones', () => {
    const rows = reasons(
      facts({ clientId: 'quiet', waiting: [work(ago(9))] }),
      facts({ clientId: 'worse', worse, lastSharedAt: ago(1) }),
      facts({ clientId: 'shared', unread: [work(ago(1))] }),
      facts({ clientId: 'session', session }),
      facts({ clientId: 'much', tooMuch: [work(ago(1))] }),
      facts({ clientId: 'nothing' }),
    );
    expect(rows).toEqual([
      'much too-much',
      'session session',
      'shared shared',
      'worse worse',
      'quiet quiet',
    ]);
  });

  it('has one row a client and reason, however often it repeats', () => {
    const often = [work(ago(1), '1'), work(ago(2), '2'), work(ago(3), '3')];
    expect(
      reasons(facts({ tooMuch: often, unread: often.toReversed(), worse, lastSharedAt: ago(1) })),
    ).toEqual(['a too-much', 'a shared', 'a worse']);
  });

  it('names the latest alarm and the longest wait first', () => {
    expect(
      reasons(
        facts({ clientId: 'a', tooMuch: [work(ago(3))] }),
        facts({ clientId: 'b', tooMuch: [work(ago(1))] }),
        facts({ clientId: 'c', unread: [work(ago(1))] }),
        facts({ clientId: 'd', unread: [work(ago(3))] }),
      ),
    ).toEqual(['b too-much', 'a too-much', 'd shared', 'c shared']);
  });

  it('keeps order where two arose at the same moment', () => {
    const same = [facts({ clientId: 'b', session }), facts({ clientId: 'a', session })];
    expect(reasons(...same)).toEqual(reasons(...same.toReversed()));
  });

  describe('too much', () => {
    it('is answered by a look after a session, or by other work', () => {
      const tooMuch = [work(ago(2))];
      expect(reasons(facts({ tooMuch, lastSeenSessionAt: ago(1) }))).toEqual([]);
      expect(reasons(facts({ tooMuch, lastSeenSessionAt: ago(3) }))).toEqual(['a too-much']);
      expect(reasons(facts({ tooMuch, lastAssignedAt: ago(1) }))).toEqual([]);
      expect(reasons(facts({ tooMuch, lastAssignedAt: ago(3) }))).toEqual(['a too-much']);
    });

    it('stands over a session of which nobody knows that it took place', () => {
      expect(reasons(facts({ tooMuch: [work(ago(2))], lastHeldAt: ago(1) }))).toEqual([
        'a too-much',
      ]);
    });

    it('is no news of before a session from its very start', () => {
      const tooMuch = [work(ago(2))];
      expect(reasons(facts({ tooMuch, lastSeenSessionAt: ago(2) }))).toEqual([]);
      expect(reasons(facts({ tooMuch, lastSeenSessionAt: later(ago(2), -1) }))).toEqual([
        'a too-much',
      ]);
    });

    it('stands for two weeks at most, for those one supervises too', () => {
      expect(reasons(facts({ tooMuch: [work(ago(13, 23))], isOwn: false }))).toEqual([
        'a too-much',
      ]);
      expect(reasons(facts({ tooMuch: [work(ago(14))] }))).toEqual([]);
    });
  });

  it('says with today’s session what came back, and not again below', () => {
    expect(reasons(facts({ session, unread: [work(ago(1))], waiting: [work(ago(9))] }))).toEqual([
      'a session',
    ]);
  });

  it('leaves new work and quiet ones to those whose clients they are', () => {
    const both = { unread: [work(ago(1))], waiting: [work(ago(9))] };
    expect(reasons(facts({ ...both, isOwn: false }))).toEqual([]);
    expect(reasons(facts(both))).toEqual(['a shared', 'a quiet']);
  });

  describe('a shared page of a journal', () => {
    const page = (at: Date) => ({ id: 'p1', at });

    it('is to be read like work that came back, in the same row', () => {
      const unreadPages = [page(ago(2))];
      expect(reasons(facts({ unreadPages }))).toEqual(['a shared']);
      const [row, ...more] = attentionFor([facts({ unreadPages, unread: [work(ago(3))] })], now);
      expect(row).toMatchObject({ reason: 'shared', at: ago(2) });
      expect(more).toEqual([]);
      expect(attentionFor([facts({ unreadPages, unread: [work(ago(1))] })], now)).toMatchObject([
        { reason: 'shared', at: ago(1) },
      ]);
    });

    it('brings back a row that was put off before it was shared', () => {
      const unread = [work(ago(3))];
      const putOffs = [{ reason: 'shared' as const, at: ago(2) }];
      expect(reasons(facts({ putOffs, unread, unreadPages: [page(ago(2))] }))).toEqual([]);
      expect(reasons(facts({ putOffs, unread, unreadPages: [page(ago(1))] }))).toEqual([
        'a shared',
      ]);
    });

    it('is left to those whose clients they are, and to the session of today', () => {
      const unreadPages = [page(ago(1))];
      expect(reasons(facts({ unreadPages, isOwn: false }))).toEqual([]);
      expect(reasons(facts({ unreadPages, session }))).toEqual(['a session']);
    });
  });

  it('takes a change for the worse for news until it was seen after a session', () => {
    expect(reasons(facts({ worse, lastSharedAt: ago(2), lastSeenSessionAt: ago(1) }))).toEqual([]);
    expect(reasons(facts({ worse, lastSharedAt: ago(2), lastHeldAt: ago(1) }))).toEqual([
      'a worse',
    ]);
    expect(reasons(facts({ worse, lastSharedAt: ago(15) }))).toEqual([]);
    expect(reasons(facts({ worse: null, lastSharedAt: ago(2) }))).toEqual([]);
  });

  describe('quiet ones', () => {
    it('are those from whom nothing came for a week', () => {
      expect(reasons(facts({ waiting: [work(ago(7))] }))).toEqual(['a quiet']);
      expect(reasons(facts({ waiting: [work(ago(6, 23))] }))).toEqual([]);
    });

    it('count from the last sign of them', () => {
      const waiting = [work(ago(20))];
      expect(reasons(facts({ waiting, lastSignAt: ago(3) }))).toEqual([]);
      const [row] = attentionFor([facts({ waiting, lastSignAt: ago(8) })], now);
      expect(row).toMatchObject({ reason: 'quiet', at: ago(8) });
    });

    it('are none of those whose therapy rests', () => {
      expect(reasons(facts({ status: 'paused', waiting: [work(ago(9))] }))).toEqual([]);
    });
  });

  describe('what was put off', () => {
    it('comes back as soon as something new arises', () => {
      const putOffs = [{ reason: 'shared' as const, at: ago(0, 2) }];
      expect(reasons(facts({ putOffs, unread: [work(ago(1))] }))).toEqual([]);
      expect(reasons(facts({ putOffs, unread: [work(ago(1)), work(ago(0, 1), 'new')] }))).toEqual([
        'a shared',
      ]);
    });

    it('hides that one reason alone, and a session for the whole day', () => {
      const putOffs = [{ reason: 'session' as const, at: ago(0, 2) }];
      expect(reasons(facts({ putOffs, session, tooMuch: [work(ago(1))] }))).toEqual(['a too-much']);
    });
  });
});
