import type { Actor, MemberRole } from '@app/kernel';

/** What a route can ask of a member. */
export type MemberPermission =
  | 'caseload:read'
  | 'client:read'
  | 'client:create'
  | 'client:change'
  | 'exercise:read'
  | 'exercise:author'
  | 'exercise:approve'
  | 'exercise:retire'
  | 'assignment:create'
  | 'assignment:read'
  | 'assignment:withdraw'
  | 'appointment:read'
  | 'appointment:plan'
  | 'response:read'
  | 'response:review'
  | 'summary:read'
  | 'practice:administer'
  | 'audit:read';

/** What a route can ask of a client: only ever about their own things. */
export type ClientPermission = 'own:read' | 'own:write';

export type Permission = MemberPermission | ClientPermission;

const administration: MemberPermission[] = [
  'client:read',
  'client:create',
  'client:change',
  'exercise:read',
  'exercise:approve',
  'exercise:retire',
  'practice:administer',
  'audit:read',
];
const supervision: MemberPermission[] = [
  'caseload:read',
  'client:read',
  'exercise:read',
  'assignment:read',
  'assignment:withdraw',
  'appointment:read',
  'response:read',
  'response:review',
  'summary:read',
];

/** Running a practice opens no client's record; supervising hands out no work and no sessions. */
const OF_ROLE: Record<MemberRole, MemberPermission[]> = {
  owner: administration,
  admin: administration,
  supervisor: supervision,
  therapist: [
    ...supervision,
    'exercise:author',
    'exercise:retire',
    'assignment:create',
    'appointment:plan',
    'client:create',
    'client:change',
  ],
};

const OF_CLIENTS: ClientPermission[] = ['own:read', 'own:write'];

/** Which rows a permission then reaches is for the database's policies to say. */
export function permissionsOf(actor: Actor): Permission[] {
  if (actor.kind === 'client') return OF_CLIENTS;
  if (actor.kind === 'system') return [];
  return [...new Set(actor.roles.flatMap((role) => OF_ROLE[role]))];
}

/** `permissionsOf` for the guard, without a list for each request. */
export function hasPermission(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'client') return (OF_CLIENTS as string[]).includes(permission);
  if (actor.kind === 'system') return false;
  return actor.roles.some((role) => (OF_ROLE[role] as string[]).includes(permission));
}
