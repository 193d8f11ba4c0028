import { DAY, later } from '@app/kernel';
import type { Worse } from './distress';
import { type Reason, REASONS } from './put-off.entity';

/** An assignment, or a response, and when it became what it is listed for. */
export interface Work {
  id: string;
  exerciseId: string;
  exerciseVersion: number;
  at: Date;
}

/** An entry of a journal, and when it was shared. */
export interface SharedPage {
  id: string;
  at: Date;
}

/** A programme that is on its way, and since when it waits for what. */
export interface ProgrammeWait {
  programmeId: string;
  programmeVersion: number;
  /** For the talk about whether it is still happening. */
  talkSince: Date | null;
  /** A step of it was too much, and nobody has let it go on. */
  tooMuchAt: Date | null;
  /** For the therapist's hand; ahead while what the client put off is theirs to take up. */
  handSince: Date | null;
  /** When somebody last let it go on. */
  resumedAt: Date | null;
}

/** Everything about a client that can bring them onto Today. */
export interface ClientFacts {
  clientId: string;
  status: 'active' | 'paused' | 'archived';
  /** On the asking member's own caseload; false for those one only supervises. */
  isOwn: boolean;
  /** Start of the session that was held last. */
  lastHeldAt: Date | null;
  /**
   * Start of the latest held session after whose start somebody of the care team looked at the client:
   * opened their page, or gave them work. That a session's time is over says nothing of whether they
   * came, and who stays away after it was too much is the one not to lose sight of.
   */
  lastSeenSessionAt: Date | null;
  /** The asking member's own session of today that is not over. */
  session: {
    id: string;
    startsAt: Date;
    minutes: number;
    place: 'room' | 'video' | 'phone';
  } | null;
  /** Responses since the last held session, or of two weeks where there was none. */
  cameBack: number;
  /** Journal entries that they shared in the same time, and share still. */
  pagesShared: number;
  /** Work that ended as too much and is news still, latest first. */
  tooMuch: Work[];
  /** When somebody last gave them work; what a series or a programme goes on to give does not count. */
  lastAssignedAt: Date | null;
  programme: ProgrammeWait | null;
  /** Responses that the asking member has not marked as read, oldest first. */
  unread: Work[];
  /** Shared journal entries that the asking member has not opened, oldest first. */
  unreadPages: SharedPage[];
  /** Open work that has been ready for them for a week or longer, oldest first. */
  waiting: Work[];
  /** When they last handed something in or set it aside. */
  lastSignAt: Date | null;
  worse: Worse | null;
  /** When their latest response came. */
  lastSharedAt: Date | null;
  putOffs: { reason: Reason; at: Date }[];
}

/** A reason why a client stands on Today, and when it arose. */
export interface Attention {
  facts: ClientFacts;
  reason: Reason;
  at: Date;
}

/** Two sessions are usually no further apart: what is older was spoken of, or is over. */
export const NEWS_DAYS = 14;
/** Given out and nothing back for so long: worth a kind question, no more. */
export const QUIET_DAYS = 7;

/**
 * Who needs the member today, one entry a client and reason, in the order of `REASONS`. Safety comes
 * first; `not-private-here` is nobody's alarm and never stands here.
 */
export function attentionFor(clients: readonly ClientFacts[], now: Date): Attention[] {
  return clients
    .flatMap((facts) =>
      REASONS.flatMap((reason): Attention[] => {
        const at = arises(reason, facts, now);
        return at && !isPutOff(facts, reason, at) ? [{ facts, reason, at }] : [];
      }),
    )
    .sort((one, other) => rank(one) - rank(other) || inGroup(one, other));
}

/** When the reason arose; null where there is none. */
function arises(reason: Reason, facts: ClientFacts, now: Date): Date | null {
  const { isOwn, session, unread, unreadPages, worse, status } = facts;
  switch (reason) {
    case 'too-much':
      return unansweredTooMuch(facts, now);
    case 'programme':
      return isOwn ? waitsSince(facts, now) : null;
    case 'session':
      return session && session.startsAt;
    case 'shared':
      // Today's session says already what came back; the same again below would be noise.
      return isOwn && !session ? lastOf(unread.at(-1), unreadPages.at(-1)) : null;
    case 'worse':
      return worse && isNews(facts, facts.lastSharedAt, now) ? facts.lastSharedAt : null;
    case 'quiet':
      return isOwn && !session && status === 'active' ? quietSince(facts, now) : null;
  }
}

function lastOf(...things: ({ at: Date } | undefined)[]): Date | null {
  const times = things.flatMap((thing) => (thing ? [thing.at.getTime()] : []));
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

/** Work was too much, and nobody has seen to it or given them anything else since. */
function unansweredTooMuch(facts: ClientFacts, now: Date): Date | null {
  const at = facts.tooMuch[0]?.at ?? null;
  const answers = [facts.lastAssignedAt, facts.programme?.resumedAt];
  const isAnswered = at && answers.some((answer) => answer && answer > at);
  return !isAnswered && isNews(facts, at, now) ? at : null;
}

/** Since when their programme waits for the member; what was too much stands on the page already. */
function waitsSince(facts: ClientFacts, now: Date): Date | null {
  const { programme } = facts;
  if (!programme) return null;
  const { talkSince, tooMuchAt, handSince, resumedAt } = programme;
  if (talkSince) return talkSince;
  if (unansweredTooMuch(facts, now)) return null;
  if (tooMuchAt) return tooMuchAt;
  if (handSince && handSince > now) return null;
  // Let go on with something in its way, they saw what: it is said again only once it has been quiet.
  const isSeen = handSince && handSince.getTime() === resumedAt?.getTime();
  return isSeen && handSince > later(now, -QUIET_DAYS * DAY) ? null : handSince;
}

/** Not long ago, and since the last session that somebody looked at the client after. */
export function isNews(
  { lastSeenSessionAt }: Pick<ClientFacts, 'lastSeenSessionAt'>,
  at: Date | null,
  now: Date,
): at is Date {
  return (
    at !== null &&
    at > later(now, -NEWS_DAYS * DAY) &&
    (!lastSeenSessionAt || at > lastSeenSessionAt)
  );
}

/** Since when nothing has come back of what waits for them. */
function quietSince({ waiting, lastSignAt }: ClientFacts, now: Date): Date | null {
  const given = waiting[0]?.at;
  if (!given) return null;
  const since = lastSignAt && lastSignAt > given ? lastSignAt : given;
  return since <= later(now, -QUIET_DAYS * DAY) ? since : null;
}

/** Put off, and nothing new has arisen since. */
function isPutOff({ putOffs }: ClientFacts, reason: Reason, at: Date): boolean {
  return putOffs.some((one) => one.reason === reason && (reason === 'session' || at <= one.at));
}

const rank = ({ reason }: Attention): number => REASONS.indexOf(reason);

/** What waits longest stands first; of what alarms or worsens, the latest. */
function inGroup(one: Attention, other: Attention): number {
  const byTime = one.at.getTime() - other.at.getTime();
  const isLatestFirst = one.reason === 'too-much' || one.reason === 'worse';
  return (isLatestFirst ? -byTime : byTime) || (one.facts.clientId < other.facts.clientId ? -1 : 1);
}
