import { newId } from '@app/kernel';
import { PASSWORD } from '../api/accounts';
import { aNewClient, aPerson, brsWords } from '../api/administration';
import { canary, type ClientName, type MemberName, THERAPIST_OF } from './matrix-cast';
import type { Asking, RouteRequest } from './route-requests';

const LINK_EXPIRED = { status: 400, code: 'LINK_EXPIRED' };
const JOINED_ALREADY = { status: 409, code: 'JOINED_ALREADY' };

const token = (): string => `${newId()}.${'x'.repeat(43)}`;
const write = () => ({ id: newId() });

const practiceForm = () => ({
  practiceName: 'Practice to be',
  zone: 'Europe/London',
  homeworkWord: 'practice',
  name: 'Owner to be',
  email: `${newId()}@example.test`,
  password: PASSWORD,
  isTherapist: true,
});

/** Whose row the id names; for ids that are nobody's, somebody's all the same. */
function clientOf({ target }: Asking): ClientName {
  return target && target.of in THERAPIST_OF ? (target.of as ClientName) : 'client';
}

/** The words that stand there already: the rest of the matrix looks for them. */
function sameDetails(asking: Asking) {
  const name = clientOf(asking);
  const { email } = asking.cast.clients[name];
  return { name: canary('name', name), zone: 'Europe/London', email };
}

/** Somebody whom the one who asks may put a new client in the care of. */
function ownTherapist({ cast, actor }: Asking): string {
  const name = (actor in cast.members ? actor : 'therapist') as MemberName;
  return cast.members[name === 'owner' ? 'therapist' : name].actor.memberId;
}

/** How a practice comes to be and is run, on the clinic's surface. */
export const PRACTICE: Record<string, RouteRequest> = {
  'GET /api/sign-up': {},
  'POST /api/sign-up': { body: practiceForm },
  'POST /api/sign-up/confirm': { body: () => ({ token: token() }), refused: LINK_EXPIRED },
  'POST /api/set-up': {
    body: () => ({ ...practiceForm(), token: 'x'.repeat(43) }),
    refused: LINK_EXPIRED,
  },
  'POST /api/join/look': { body: () => ({ token: token() }), refused: LINK_EXPIRED },
  'POST /api/join': {
    body: () => ({ token: token(), password: PASSWORD }),
    refused: LINK_EXPIRED,
  },
  'GET /api/practice': {},
  'PUT /api/practice': {
    body: () => ({
      name: canary('practice', 'home'),
      zone: 'Europe/London',
      homeworkWord: 'practice',
    }),
  },
  'GET /api/measures': {},
  'PUT /api/measures/:measureId': { params: { measureId: 'brs' }, body: () => brsWords() },
  'DELETE /api/measures/:measureId': { params: { measureId: 'brs' } },
  'GET /api/audit': {},
  'GET /api/audit/export': {},
  'GET /api/people': {},
  'GET /api/people/:id': { id: 'member' },
  'POST /api/people': { body: () => aPerson() },
  'POST /api/people/:id/invite': { id: 'member', body: write, refused: JOINED_ALREADY },
  'DELETE /api/people/:id/invite': { id: 'member' },
  'PUT /api/people/:id/roles': { id: 'member', body: () => ({ roles: ['therapist'] }) },
  'PUT /api/people/:id/supervisor': {
    id: 'member',
    body: ({ cast }) => ({ supervisorId: cast.members.supervisor.actor.memberId }),
  },
  'GET /api/people/:id/clients': { id: 'member' },
  'POST /api/people/:id/deactivate': {
    id: 'member',
    body: () => ({ handover: [], isRestLater: true }),
  },
  'POST /api/people/:id/reactivate': { id: 'member' },
  'POST /api/people/:id/second-factor/reset': { id: 'member', body: write },
  'GET /api/clients': {},
  'POST /api/clients': {
    body: (asking) => ({ ...aNewClient(ownTherapist(asking)), isInvited: false }),
  },
  'GET /api/clients/:id/details': { id: 'client', isDirectory: true },
  'PUT /api/clients/:id/details': { id: 'client', isDirectory: true, body: sameDetails },
  'PUT /api/clients/:id/contact': {
    id: 'client',
    isDirectory: true,
    body: () => ({ contact: { way: 'none', mayLeaveMessage: false } }),
  },
  'PUT /api/clients/:id/therapist': {
    id: 'client',
    isDirectory: true,
    body: (asking) => ({
      therapistId: asking.cast.members[THERAPIST_OF[clientOf(asking)]].actor.memberId,
    }),
  },
  'PUT /api/clients/:id/status': {
    id: 'client',
    isDirectory: true,
    body: () => ({ status: 'active' }),
  },
  'POST /api/clients/:id/invite': {
    id: 'client',
    isDirectory: true,
    body: write,
    refused: JOINED_ALREADY,
  },
  'DELETE /api/clients/:id/invite': { id: 'client', isDirectory: true },
};

/** Behind a client's invite, on the portal's surface. */
export const JOINING: Record<string, RouteRequest> = {
  'POST /api/join/look': { body: () => ({ token: token() }), refused: LINK_EXPIRED },
  'POST /api/join': { body: () => ({ token: token(), way: 'code' }), refused: LINK_EXPIRED },
  'POST /api/join/again': { body: () => ({ token: token() }) },
};
