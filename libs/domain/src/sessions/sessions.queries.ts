import type { PracticeGate, Surface, Tx } from '@app/database';
import { type MemberRole, systemActor } from '@app/kernel';
import type { SessionStep } from './session.entity';

export interface SessionRow {
  id: string;
  account_id: string;
  step: SessionStep;
  seen_at: Date;
  expires_at: Date;
  /** Null on the portal. */
  roles: MemberRole[] | null;
}

/** Who holds this token now? A member who was deactivated holds none. */
export async function findLiveSession(
  practice: PracticeGate,
  surface: Surface,
  key: { practiceId: string; tokenHash: Buffer; at: Date; seenAfter: Date },
): Promise<SessionRow | undefined> {
  const { practiceId, tokenHash, at, seenAfter } = key;
  const [row] = await practice.call<SessionRow>(
    systemActor(practiceId, 'session'),
    'sec.live_session',
    [practiceId, surface, tokenHash, at, seenAfter],
  );
  return row;
}

/** Notes that the session was used; a later note stands. */
export async function noteSeen(
  tx: Tx,
  practiceId: string,
  sessionId: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `update sessions set seen_at = $3 where practice_id = $1 and id = $2 and seen_at < $3`,
    [practiceId, sessionId, at],
  );
}

/** Ends the account's live sessions, all but one where it is given; answers how many. */
export async function revokeSessions(
  tx: Tx,
  account: { practiceId: string; accountId: string },
  at: Date,
  exceptSessionId: string | null,
): Promise<number> {
  const ended = await tx.query<[unknown[], number]>(
    `update sessions set revoked_at = $3
     where practice_id = $1 and account_id = $2 and revoked_at is null and id is distinct from $4
     returning id`,
    [account.practiceId, account.accountId, at, exceptSessionId],
  );
  return ended[1];
}

/** Whether a session was opened so many days after the account's session before it was last used. */
export async function followsAbsence(
  tx: Tx,
  practiceId: string,
  sessionId: string,
  days: number,
): Promise<boolean> {
  const [row] = await tx.query<{ isAfter: boolean | null }[]>(
    `select max(before.seen_at) < one.created_at - make_interval(days => $3) as "isAfter"
     from sessions one
     join sessions before on before.practice_id = one.practice_id
       and before.account_id = one.account_id and before.created_at < one.created_at
     where one.practice_id = $1 and one.id = $2
     group by one.created_at`,
    [practiceId, sessionId, days],
  );
  return row?.isAfter ?? false;
}
