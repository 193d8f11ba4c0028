import { inviteState } from './invite-state';

describe('inviteState', () => {
  const at = new Date('2026-03-11T10:00:00Z');
  const earlier = new Date('2026-03-11T09:59:59Z');
  const later = new Date('2026-03-11T10:00:01Z');

  it.each([
    ['none', { hasJoined: false, invitedAt: null, inviteExpiresAt: null }],
    ['waiting', { hasJoined: false, invitedAt: earlier, inviteExpiresAt: later }],
    ['expired', { hasJoined: false, invitedAt: earlier, inviteExpiresAt: at }],
    ['revoked', { hasJoined: false, invitedAt: earlier, inviteExpiresAt: null }],
    ['joined', { hasJoined: true, invitedAt: earlier, inviteExpiresAt: earlier }],
  ] as const)('is %s', (state, invite) => {
    expect(inviteState(invite, at)).toBe(state);
  });
});
