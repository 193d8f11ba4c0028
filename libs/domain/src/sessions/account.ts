import type { Surface } from '@app/database';
import { type SystemActor, systemActor } from '@app/kernel';

/** Whoever can sign in: a member on the clinic's surface, a client on the portal's. */
export interface Account {
  surface: Surface;
  practiceId: string;
  accountId: string;
}

/** Acts for an account before it has proved who it is. */
export function signInActor(account: { practiceId: string }): SystemActor {
  return systemActor(account.practiceId, 'sign-in');
}

/** How the audit trail names an account; a client finds such lines in their own trail. */
export function aboutAccount({ surface, accountId }: Account): {
  subjectId: string;
  clientId?: string;
} {
  return { subjectId: accountId, ...(surface === 'portal' && { clientId: accountId }) };
}
