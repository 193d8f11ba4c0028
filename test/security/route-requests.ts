import { SecondFactorService } from '@app/domain/sessions';
import type { Surface } from '@app/database';
import { DAY, HOUR, later, MINUTE, newId, systemActor } from '@app/kernel';
import { codeOf, PASSWORD } from '../api/accounts';
import { canary, type Cast, type ClientName } from './matrix-cast';
import { type ActorName, ACTORS, type Target } from './matrix-rules';
import { JOINING, PRACTICE } from './practice-requests';

export type TargetKind =
  | 'client'
  | 'member'
  | 'appointment'
  | 'assignment'
  | 'response'
  | 'summary'
  | 'entry'
  | 'run'
  | 'programme'
  | 'exercise'
  | 'own-exercise';

export interface Asking {
  cast: Cast;
  surface: Surface;
  actor: ActorName;
  target?: Target;
}

/** What a request to one route needs in order to be a right one. */
export interface RouteRequest {
  /** What the `:id` of the path names. */
  id?: TargetKind;
  /** What an id in the body names; `body` puts it there. */
  idInBody?: TargetKind;
  /** True where the id names what the practice keeps about somebody, not their work. */
  isDirectory?: boolean;
  /** The path's other parameters. */
  params?: Record<string, string>;
  /** A body that the route accepts; made anew for each request. */
  body?: (asking: Asking) => object | Promise<object>;
  /** What the address asks beside its path. */
  query?: (asking: Asking) => Record<string, string>;
  /** A refusal that even the right request gets, such as for a link that nobody was mailed. */
  refused?: { status: number; code: string };
}

const CHANGED = { status: 409, code: 'PROGRAMME_CHANGED' };
const LINK_EXPIRED = { status: 400, code: 'LINK_EXPIRED' };

/** Somebody's address, and not the same one for all: whoever asks too often waits. */
const email = ({ cast, surface, actor }: Asking) => {
  const people = Object.values(surface === 'clinic' ? cast.members : cast.clients);
  return { email: people[ACTORS.indexOf(actor) % people.length]!.email };
};
const inAnHour = ({ bench }: Cast) => ({
  startsAt: later(bench.clock.now(), HOUR).toISOString(),
  place: 'room',
});
const toPublish = () => ({ id: newId(), revision: 1, note: 'For our group.' });
const unknownLink = (): string => `${newId()}.${'x'.repeat(43)}`;

const BOTH: Record<string, RouteRequest> = {
  'PUT /api/account/password': {
    body: () => ({ currentPassword: PASSWORD, newPassword: PASSWORD }),
  },
  'POST /api/account/email': {
    body: () => ({ email: `${newId()}@example.test`, password: PASSWORD }),
  },
  'POST /api/account/email/confirm': {
    body: () => ({ token: unknownLink() }),
    refused: LINK_EXPIRED,
  },
  'POST /api/password/forgot': { body: email },
  'POST /api/password/reset': {
    body: () => ({ token: unknownLink(), password: PASSWORD }),
    refused: LINK_EXPIRED,
  },
  'POST /api/session/sign-in': {
    body: ({ cast, surface }) => ({ email: cast.guests[surface].email, password: PASSWORD }),
  },
  'GET /api/session': {},
  'DELETE /api/session': {},
  'POST /api/session/extend': {},
  'DELETE /api/sessions': {},
  'GET /api/demo/accounts': {},
  'POST /api/demo/sign-in': {
    body: ({ cast, surface }) => {
      const { clinic, portal } = cast.guests;
      return { accountId: surface === 'clinic' ? clinic.actor.memberId : portal.actor.clientId };
    },
  },
  'GET /healthz': {},
  'GET /readyz': {},
};

const CLINIC: Record<string, RouteRequest> = {
  'POST /api/session/enrolment': {},
  'POST /api/session/enrolment/confirm': {
    body: async (asking) => ({
      code: asking.actor === 'enrolling' ? await enrolmentCode(asking.cast) : '123456',
    }),
  },
  'POST /api/session/totp': {
    body: ({ cast }) => {
      // Each code is good once.
      cast.bench.clock.advance(MINUTE);
      return { code: codeOf(cast.bench, cast.factor.secret) };
    },
  },
  'POST /api/session/recovery-code': {
    body: ({ cast }) => ({ code: cast.factor.recoveryCodes[0] }),
  },
  'GET /api/today': {},
  'GET /api/clients/:id/since-last': { id: 'client' },
  'POST /api/clients/:id/put-off': { id: 'client', body: () => ({ reason: 'shared' }) },
  'POST /api/clients/:id/bring-back': { id: 'client', body: () => ({ reason: 'shared' }) },
  'POST /api/appointments': {
    idInBody: 'client',
    body: ({ cast, target }) => ({ id: newId(), clientId: target!.id, ...inAnHour(cast) }),
  },
  'GET /api/appointments': {
    query: ({ cast }) => ({
      from: cast.bench.clock.now().toISOString(),
      to: later(cast.bench.clock.now(), DAY).toISOString(),
    }),
  },
  'GET /api/clients/:id/appointments': { id: 'client' },
  'POST /api/appointments/:id/move': {
    id: 'appointment',
    body: ({ cast }) => ({ id: newId(), ...inAnHour(cast) }),
  },
  'POST /api/appointments/:id/cancel': { id: 'appointment', body: () => ({}) },
  'POST /api/appointments/:id/restore': { id: 'appointment' },
  'GET /api/caseload': {},
  'GET /api/clients/:id': { id: 'client' },
  'GET /api/clients/:id/assignments': { id: 'client' },
  'GET /api/clients/:id/progress': { id: 'client' },
  'GET /api/clients/:id/scores': { id: 'client' },
  'GET /api/clients/:id/responses': { id: 'client' },
  'GET /api/clients/:id/summaries': { id: 'client' },
  'GET /api/clients/:id/summary': { id: 'client' },
  'GET /api/clients/:id/summary.pdf': { id: 'client' },
  'GET /api/exercises': {},
  'GET /api/exercises/:id': { id: 'exercise' },
  'PUT /api/exercises/:id/favourite': { id: 'exercise' },
  'DELETE /api/exercises/:id/favourite': { id: 'exercise' },
  'GET /api/own-exercises': {},
  'POST /api/own-exercises': { body: () => ({ id: newId(), copyOf: 'five-senses' }) },
  'GET /api/own-exercises/:id': { id: 'own-exercise' },
  'GET /api/own-exercises/:id/versions/:version': { id: 'own-exercise', params: { version: '1' } },
  'PUT /api/own-exercises/:id/draft': {
    id: 'own-exercise',
    // Several write at once here, and only one of them can be right about what was there before.
    body: () => ({ writeId: newId(), revision: 999, draft: { title: 'Half of one', steps: [] } }),
    refused: { status: 409, code: 'DRAFT_CHANGED_ELSEWHERE' },
  },
  'POST /api/own-exercises/:id/publish': { id: 'own-exercise', body: toPublish },
  'POST /api/own-exercises/:id/ask-approval': { id: 'own-exercise', body: toPublish },
  'POST /api/own-exercises/:id/approve': {
    id: 'own-exercise',
    body: () => ({ id: newId(), revision: 1 }),
    refused: { status: 409, code: 'NOT_WAITING' },
  },
  'POST /api/own-exercises/:id/send-back': {
    id: 'own-exercise',
    body: () => ({ id: newId(), revision: 1, note: 'Shorter, please.' }),
    refused: { status: 409, code: 'NOT_WAITING' },
  },
  'POST /api/own-exercises/:id/retire': { id: 'own-exercise', body: () => ({ id: newId() }) },
  'POST /api/own-exercises/:id/bring-back': { id: 'own-exercise', body: () => ({ id: newId() }) },
  'POST /api/assignments': {
    idInBody: 'client',
    body: ({ target }) => ({
      id: newId(),
      clientId: target!.id,
      exerciseId: 'then-or-now-pause',
      rationale: 'So that the evening feels easier.',
      dueAt: '2030-05-01T18:00:00Z',
      repeat: { everyDays: 7, times: 3 },
      asksPlan: true,
      tailoring: { dropped: [], reworded: [{ step: 'camera', prompt: 'What happened?' }] },
    }),
  },
  'GET /api/assignments/:id': { id: 'assignment' },
  'GET /api/assignments/:id/exercise': { id: 'assignment' },
  'POST /api/assignments/:id/withdraw': { id: 'assignment' },
  'POST /api/assignments/:id/end-repeat': { id: 'assignment' },
  'GET /api/clients/:id/exercises': { id: 'client' },
  'GET /api/programmes': {},
  'GET /api/programmes/:id': { id: 'programme' },
  'GET /api/clients/:id/programmes': { id: 'client' },
  'POST /api/programme-runs': {
    idInBody: 'client',
    body: ({ target }) => ({
      id: newId(),
      clientId: target!.id,
      programmeId: 'first-steps-settling',
    }),
    // The clients of the matrix are in one already.
    refused: { status: 409, code: 'PROGRAMME_RUNNING' },
  },
  'POST /api/programme-runs/:id/steer': {
    id: 'run',
    body: () => onOldRevision({ act: 'pause' }),
    refused: CHANGED,
  },
  'POST /api/programme-runs/:id/open-step': {
    id: 'run',
    body: ({ cast, target }) => onOldRevision({ stepId: stepOf(cast, target) }),
    refused: CHANGED,
  },
  'POST /api/programme-runs/:id/skip-step': {
    id: 'run',
    body: ({ cast, target }) => onOldRevision({ stepId: stepOf(cast, target) }),
    refused: CHANGED,
  },
  'PUT /api/programme-runs/:id/steps': {
    id: 'run',
    body: () => onOldRevision({ steps: [] }),
    refused: CHANGED,
  },
  'GET /api/responses/:id': { id: 'response' },
  'GET /api/responses/:id/scores': { id: 'response' },
  'GET /api/responses/:id/around': { id: 'response' },
  'POST /api/responses/:id/review': { id: 'response' },
  'DELETE /api/responses/:id/review': { id: 'response' },
  'POST /api/clients/:id/reviews': {
    id: 'client',
    body: ({ cast, target }) => ({ responseIds: responsesOf(cast, target) }),
  },
  'GET /api/summaries/:id': { id: 'summary' },
  'GET /api/clients/:id/journal': { id: 'client' },
  'GET /api/journal/:id': { id: 'entry' },
  'GET /api/crisis-contacts': {},
  'PUT /api/crisis-contacts': {
    body: () => ({ id: newId(), contacts: [{ name: 'A line', how: 'Call 116', when: '' }] }),
  },
};

/** Others change the same run meanwhile: whoever gets as far as its revision was let in. */
function onOldRevision(change: object): object {
  return { id: newId(), revision: 999_999, ...change };
}

/** A step of the client's run; for ids that are nobody's, somebody's all the same. */
function stepOf({ rows }: Cast, target: Target | undefined): string {
  return rows[target && target.of in rows ? (target.of as ClientName) : 'client'].step[0]!;
}

/** What the client handed in; for ids that are nobody's, somebody's all the same. */
function responsesOf({ rows }: Cast, target: Target | undefined): string[] {
  return rows[target && target.of in rows ? (target.of as ClientName) : 'client'].response;
}

const PORTAL: Record<string, RouteRequest> = {
  'POST /api/session/code': { body: email },
  'POST /api/session/code/redeem': {
    body: () => ({ code: '123456' }),
    refused: { status: 401, code: 'CODE_WRONG' },
  },
  'GET /api/progress': {},
  'GET /api/today': {},
  'GET /api/assignments/:id': { id: 'assignment' },
  'PUT /api/assignments/:id/answers/:stepId': {
    id: 'assignment',
    params: { stepId: 'eyes-rested' },
    body: () => ({ writeId: newId(), revision: 0, value: 'the lamp', isSkipped: false }),
  },
  'PUT /api/assignments/:id/position': {
    id: 'assignment',
    body: () => ({ stepId: 'eyes-rested' }),
  },
  'PUT /api/assignments/:id/plan': {
    id: 'assignment',
    body: () => ({ writeId: newId(), when: 'after supper', isShared: false }),
  },
  'POST /api/assignments/:id/submit': { id: 'assignment', body: () => ({ id: newId() }) },
  'POST /api/assignments/:id/outcome': {
    id: 'assignment',
    body: () => ({ id: newId(), outcome: 'not-now' }),
  },
  'GET /api/handed-in': {},
  'PUT /api/assignments/:id/answers/:stepId/sharing': {
    id: 'assignment',
    params: { stepId: 'eyes-rested' },
    body: () => ({ id: newId(), sharing: 'private' }),
    // The assignments of the matrix are open.
    refused: { status: 409, code: 'NOT_HANDED_IN' },
  },
  'GET /api/programme': {},
  'PUT /api/programme/:id/ongoing': {
    id: 'run',
    body: () => ({ id: newId(), answer: 'no' }),
  },
  'PUT /api/programme/:id/tools': {
    id: 'run',
    body: ({ target }) => ({
      id: newId(),
      tools: [{ words: canary('tool', target?.of ?? 'nobody') }, { words: 'The window' }],
    }),
  },
  'PUT /api/programme/:id/pace': {
    id: 'run',
    body: () => ({ id: newId(), isPaused: false }),
  },
  'POST /api/programme/:id/take-up': {
    id: 'run',
    body: ({ cast, target }) => ({ id: newId(), stepId: stepOf(cast, target) }),
    // It is ahead, and nobody put it off.
    refused: { status: 409, code: 'STEP_CANNOT_OPEN' },
  },
  'GET /api/care': {},
  'GET /api/preferences': {},
  'PUT /api/preferences': { body: () => ({ isWelcomed: true, hasReminders: true }) },
  'GET /api/journal': {},
  'POST /api/journal': {
    body: () => ({ id: newId(), writeId: newId(), revision: 0, title: null, body: 'A lamp.' }),
  },
  'GET /api/journal/:id': { id: 'entry' },
  'PUT /api/journal/:id': {
    id: 'entry',
    body: () => ({ writeId: newId(), revision: 1, title: null, body: 'The lamp.' }),
  },
  'PUT /api/journal/:id/sharing': {
    id: 'entry',
    body: () => ({ id: newId(), sharing: 'private' }),
  },
  'DELETE /api/journal/:id': { id: 'entry' },
};

/** One row for each route of a surface, by `METHOD path`. */
export const REQUESTS: Record<Surface, Record<string, RouteRequest>> = {
  clinic: { ...BOTH, ...CLINIC, ...PRACTICE },
  portal: { ...BOTH, ...PORTAL, ...JOINING },
};

/** What to do about a route that this table does not know. */
export function missingRow(surface: Surface, route: string): string {
  return (
    `${surface} ${route} has no row in test/security/route-requests.ts: add one to REQUESTS with ` +
    `"id" (what its :id names), "params" (other parameters) and "body" (one that it accepts)`
  );
}

/** The code that sets up the second factor; once that is done, any six digits have the right form. */
async function enrolmentCode({ bench, members }: Cast): Promise<string> {
  const { practiceId, memberId } = members.enrolling.actor;
  const account = { surface: 'clinic' as const, practiceId, accountId: memberId };
  const factor = bench.get(SecondFactorService);
  return bench.practice.transaction(systemActor(practiceId, 'test'), async (tx) => {
    if (await factor.isSetUp(tx, account)) return '123456';
    const { secret } = await factor.begin(tx, account, 'test');
    return codeOf(bench, secret);
  });
}
