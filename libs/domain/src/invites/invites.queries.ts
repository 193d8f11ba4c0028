import type { Surface, Tx } from '@app/database';
import type { Account } from '../sessions';
import type { Invite } from './invite-state';

/** Where invites stand. A client who left the practice counts as joined: nothing is open for them. */
const ROWS: Record<Surface, { table: string; hasJoined: string }> = {
  clinic: { table: 'members', hasJoined: `status <> 'invited'` },
  portal: { table: 'clients', hasJoined: `has_joined or status = 'archived'` },
};

/** The invite of an account; null where there is no such account. */
export async function readInvite(
  tx: Tx,
  { surface, practiceId, accountId }: Account,
  isLocked = false,
): Promise<Invite | null> {
  const { table, hasJoined } = ROWS[surface];
  const [row] = await tx.query<Invite[]>(
    `select ${hasJoined} as "hasJoined", invited_at as "invitedAt",
       invite_expires_at as "inviteExpiresAt"
     from ${table} where practice_id = $1 and id = $2 ${isLocked ? 'for no key update' : ''}`,
    [practiceId, accountId],
  );
  return row ?? null;
}

export async function writeInvite(
  tx: Tx,
  { surface, practiceId, accountId }: Account,
  invite: { invitedAt: Date; inviteExpiresAt: Date },
): Promise<void> {
  await tx.query(
    `update ${ROWS[surface].table} set invited_at = $3, invite_expires_at = $4
     where practice_id = $1 and id = $2`,
    [practiceId, accountId, invite.invitedAt, invite.inviteExpiresAt],
  );
}

/** Takes the invite back; false where there was none to take. */
export async function clearInvite(
  tx: Tx,
  { surface, practiceId, accountId }: Account,
): Promise<boolean> {
  const { table, hasJoined } = ROWS[surface];
  const cleared = await tx.query<[unknown[], number]>(
    `update ${table} set invite_expires_at = null
     where practice_id = $1 and id = $2 and invite_expires_at is not null and not (${hasJoined})
     returning id`,
    [practiceId, accountId],
  );
  return cleared[1] === 1;
}
