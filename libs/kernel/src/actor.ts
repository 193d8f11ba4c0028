/** What a member may be in a practice; one person can be several. */
export type MemberRole = 'owner' | 'admin' | 'therapist' | 'supervisor';

/** A signed-in member of staff. */
export interface MemberActor {
  kind: 'member';
  practiceId: string;
  memberId: string;
  roles: MemberRole[];
  sessionId: string;
}

/** A signed-in client. */
export interface ClientActor {
  kind: 'client';
  practiceId: string;
  clientId: string;
  sessionId: string;
}

/** A job, or the moment before anybody is known. `name` says which, for the audit trail. */
export interface SystemActor {
  kind: 'system';
  practiceId: string;
  name: string;
}

/** Whoever acts: the first argument of every service method, and what the database checks. */
export type Actor = MemberActor | ClientActor | SystemActor;

/** A system actor of one practice. */
export function systemActor(practiceId: string, name: string): SystemActor {
  return { kind: 'system', practiceId, name };
}

/** The id behind an actor; a system actor has none. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === 'member') return actor.memberId;
  if (actor.kind === 'client') return actor.clientId;
  return null;
}
