/** How far an invite has come. `none`: nobody was invited yet. */
export type InviteState = 'none' | 'waiting' | 'expired' | 'revoked' | 'joined';

/** What a member's or a client's row says of their invite. */
export interface Invite {
  hasJoined: boolean;
  invitedAt: Date | null;
  /** Null once it was taken back. */
  inviteExpiresAt: Date | null;
}

export function inviteState(
  { hasJoined, invitedAt, inviteExpiresAt }: Invite,
  at: Date,
): InviteState {
  if (hasJoined) return 'joined';
  if (!invitedAt) return 'none';
  if (!inviteExpiresAt) return 'revoked';
  return inviteExpiresAt > at ? 'waiting' : 'expired';
}
