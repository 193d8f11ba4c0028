import type { Surface } from '@app/database';
import type { RoutePermission } from '../../apps/api/src/http/can';
import {
  canary,
  type ClientName,
  type MemberName,
  type PersonName,
  type WordKind,
} from './matrix-cast';

/** Who knocks: a person with a whole session, a half-finished one, or none that counts. */
export type ActorName =
  Exclude<PersonName, 'enrolling' | 'leaver'> | 'nobody' | 'crossed' | 'halfway' | 'enrolling';

interface Standing {
  surface: Surface;
  step: 'enrol' | 'totp' | 'full';
}

/** Surface and step of each actor's session. */
export const STANDING: Record<ActorName, Standing | null> = {
  nobody: null,
  // The session of somebody of the other surface, under this surface's name.
  crossed: null,
  // The therapist, after the password.
  halfway: { surface: 'clinic', step: 'totp' },
  // A new member, after the password.
  enrolling: { surface: 'clinic', step: 'enrol' },
  owner: { surface: 'clinic', step: 'full' },
  therapist: { surface: 'clinic', step: 'full' },
  colleague: { surface: 'clinic', step: 'full' },
  supervisor: { surface: 'clinic', step: 'full' },
  foreignTherapist: { surface: 'clinic', step: 'full' },
  client: { surface: 'portal', step: 'full' },
  otherClient: { surface: 'portal', step: 'full' },
  foreignClient: { surface: 'portal', step: 'full' },
};

export const ACTORS = Object.keys(STANDING) as ActorName[];

const THERAPISTS: ActorName[] = ['therapist', 'colleague', 'foreignTherapist'];
const CLINICAL: ActorName[] = [...THERAPISTS, 'supervisor'];
const CLIENTS: ActorName[] = ['client', 'otherClient', 'foreignClient'];

/**
 * Who holds a permission; written down a second time, so that a slip in the first is noticed. Which
 * rows it reaches is for `WORKS_WITH` to say.
 */
export const HOLDERS: Record<string, ActorName[]> = {
  'caseload:read': CLINICAL,
  'client:read': [...CLINICAL, 'owner'],
  'client:create': [...THERAPISTS, 'owner'],
  'client:change': [...THERAPISTS, 'owner'],
  'exercise:read': [...CLINICAL, 'owner'],
  'exercise:author': THERAPISTS,
  'exercise:approve': ['owner'],
  'exercise:retire': [...THERAPISTS, 'owner'],
  'assignment:create': THERAPISTS,
  'assignment:read': CLINICAL,
  'assignment:withdraw': CLINICAL,
  'appointment:read': CLINICAL,
  'appointment:plan': THERAPISTS,
  'response:read': CLINICAL,
  'response:review': CLINICAL,
  'summary:read': CLINICAL,
  'practice:administer': ['owner'],
  'audit:read': ['owner'],
  'own:read': CLIENTS,
  'own:write': CLIENTS,
};

/** Who reaches a client's rows: the client, their therapist, and who supervises that one. */
export const WORKS_WITH: Record<ClientName, ActorName[]> = {
  client: ['client', 'therapist', 'supervisor'],
  otherClient: ['otherClient', 'colleague'],
  foreignClient: ['foreignClient', 'foreignTherapist'],
};

/** Who reaches a person's row of the directory: those who run their practice, besides. */
export const KEEPS: Record<ClientName | 'homeMember' | 'foreignMember', ActorName[]> = {
  client: [...WORKS_WITH.client, 'owner'],
  otherClient: [...WORKS_WITH.otherClient, 'owner'],
  foreignClient: WORKS_WITH.foreignClient,
  homeMember: ['owner'],
  foreignMember: [],
};

/**
 * What a route's id (or a body's) can stand for. `of`: whose it is; `everybody`: no person's;
 * `nowhere`: a path that no route takes, whoever asks.
 */
export interface Target {
  label: string;
  id: string;
  of:
    | ClientName
    | 'homeMember'
    | 'foreignMember'
    | 'homePractice'
    | 'foreignPractice'
    | 'everybody'
    | 'missing'
    | 'malformed'
    | 'nowhere';
}

export interface Asked {
  surface: Surface;
  permission: RoutePermission | undefined;
  /** True where the id stands in the body: a malformed one is then a field to correct. */
  isInBody?: boolean;
  /** True for what the practice keeps about people, which is not their work. */
  isDirectory?: boolean;
}

/** The status that a request has to be answered with; `ok` for the one that the route documents. */
export function verdict(asked: Asked, actor: ActorName, target?: Target): number | 'ok' {
  const { permission } = asked;
  const of = target?.of;
  if (of === 'nowhere' && !asked.isInBody) return 404;
  if (permission === 'public') return 'ok';
  const standing = STANDING[actor];
  if (standing?.surface !== asked.surface || !permission) return 401;
  const { step } = standing;
  if (permission === 'step:any') return 'ok';
  if (permission.startsWith('step:')) {
    if (permission === `step:${step}`) return 'ok';
    return step === 'full' ? 403 : 401;
  }
  if (step !== 'full') return 401;
  if (permission === 'session') return 'ok';
  const holders = HOLDERS[permission];
  if (!holders) {
    throw new Error(`New permission "${permission}": say in HOLDERS of matrix-rules.ts who has it`);
  }
  if (!holders.includes(actor)) return 403;
  switch (of) {
    case undefined:
    case 'everybody':
      return 'ok';
    case 'malformed':
    case 'nowhere':
      return asked.isInBody ? 400 : 404;
    case 'missing':
      return 404;
    case 'homePractice':
    case 'foreignPractice':
      return (actor === 'foreignTherapist') === (of === 'foreignPractice') ? 'ok' : 404;
    case 'homeMember':
    case 'foreignMember':
      return KEEPS[of].includes(actor) ? 'ok' : 404;
    default:
      return (asked.isDirectory ? KEEPS : WORKS_WITH)[of].includes(actor) ? 'ok' : 404;
  }
}

/** A canary word, and which actors may ever be answered with it. */
export interface Word {
  word: string;
  label: string;
  readers: ActorName[];
  /** Who may be answered with it too, where it depends on which of two is answered first. */
  mayRead: ActorName[];
  /** True where each of the readers comes across it on some route. */
  isRead: boolean;
}

/** Every word there is to look for, with who may read it. */
export function words(): Word[] {
  const found: Word[] = [];
  const add = (kind: WordKind, person: string, readers: ActorName[], isRead = true) => {
    const word = canary(kind, person);
    found.push({ word, label: `${kind} of ${person}`, readers, mayRead: [], isRead });
  };
  for (const client of CLIENTS as ClientName[]) {
    add('name', client, KEEPS[client]);
    for (const kind of ['rationale', 'shared', 'openRationale', 'entry', 'tool'] as const) {
      add(kind, client, WORKS_WITH[client]);
    }
    for (const kind of ['kept', 'draft', 'ownEntry'] as const) add(kind, client, [client]);
    add('freshEntry', client, WORKS_WITH[client], false);
    // With whom a client signs in is for those to know who keep the directory.
    const keepers = KEEPS[client].filter((actor) => HOLDERS['client:change']!.includes(actor));
    add('email', client, [client, ...keepers], false);
  }
  const members: MemberName[] = [
    'owner',
    'therapist',
    'colleague',
    'supervisor',
    'enrolling',
    'leaver',
    'foreignTherapist',
  ];
  for (const member of members) {
    const isHome = !member.startsWith('foreign');
    const own: ActorName[] = member === 'therapist' ? [member, 'halfway'] : [member as ActorName];
    const self: ActorName[] = [
      ...(member === 'leaver' ? [] : own),
      ...(isHome && member !== 'owner' ? ['owner' as const] : []),
    ];
    // Who can read what a client shares is told to the client, and to all who work with them.
    const around = (CLIENTS as ClientName[])
      .map((client) => WORKS_WITH[client])
      .filter((people) => people.includes(member as ActorName))
      .flat();
    // Who wrote an exercise of the practice is told to all of its staff.
    const staff: ActorName[] = member === 'therapist' ? ['colleague'] : [];
    const readers = [...new Set([...self, ...around, ...staff])];
    add('name', member, readers, member !== 'enrolling');
    // Two publish the same exercise at once: whoever comes second reads who came first.
    if (member === 'colleague') found.at(-1)!.mayRead.push('therapist');
    add('email', member, self, member === 'enrolling' || member === 'leaver');
  }
  const isForeign = (actor: ActorName) => actor.startsWith('foreign');
  const inside = ACTORS.filter((actor) => STANDING[actor]?.step === 'full');
  add('practice', 'foreign', inside.filter(isForeign));
  const home = inside.filter((actor) => !isForeign(actor));
  add('practice', 'home', [...home, 'halfway'], true);
  return found;
}
