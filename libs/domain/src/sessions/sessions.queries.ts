import type { Surface, Tx } from '@app/database';
import type { MemberRole } from '@app/kernel';
import type { PoolClient } from 'pg';
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

const SESSION = 's.id, s.account_id, s.step, s.seen_at, s.expires_at';
const IS_LIVE = `s.practice_id = $1 and s.token_hash = $2 and s.revoked_at is null
  and s.expires_at > $3 and s.seen_at > $4`;

/** Prepared once a connection: this runs before every request. */
const LIVE_SESSION: Record<Surface, { name: string; text: string }> = {
  clinic: {
    name: 'live-clinic-session',
    text: `select ${SESSION}, m.roles from sessions s
      join members m on m.practice_id = s.practice_id and m.id = s.account_id and m.status = 'active'
      where ${IS_LIVE} and s.surface = 'clinic'`,
  },
  portal: {
    name: 'live-portal-session',
    text: `select ${SESSION}, null as roles from sessions s where ${IS_LIVE} and s.surface = 'portal'`,
  },
};

/** Who holds this token now? A member who was deactivated holds none. */
export async function findLiveSession(
  tx: Tx,
  surface: Surface,
  key: { practiceId: string; tokenHash: Buffer; at: Date; seenAfter: Date },
): Promise<SessionRow | undefined> {
  // TypeORM knows no prepared statements; this is the connection of the same transaction.
  const connection = (await tx.queryRunner?.connect()) as PoolClient;
  const { rows } = await connection.query<SessionRow>({
    ...LIVE_SESSION[surface],
    values: [key.practiceId, key.tokenHash, key.at, key.seenAfter],
  });
  return rows[0];
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
