import {
  type CheckedSession,
  type EmailCodesService,
  type SecondStepService,
  type SessionsService,
  type SignInService,
} from '@app/domain/sessions';
import { actorId, unauthorised } from '@app/kernel';
import type { FastifyRequest } from 'fastify';
import type { Strategy } from 'passport';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import type { TrellisRequest } from './request';
import { type SessionCookies } from './session-cookies';
import { type SurfaceSettings } from './surface-settings';

type Done = (error: unknown, found?: unknown) => void;

/** Bodies were validated by the guard that runs a strategy. */
function body<T>(request: unknown): T {
  return (request as FastifyRequest).body as T;
}

function settle(work: Promise<unknown>, done: Done): void {
  work.then(
    (found) => done(null, found),
    (error: unknown) => done(error),
  );
}

function custom(work: (request: TrellisRequest) => Promise<unknown>): Strategy {
  return new CustomStrategy((request: unknown, done: Done) =>
    settle(work(request as TrellisRequest), done),
  );
}

function signedInSoFar(request: TrellisRequest): CheckedSession {
  if (!request.checkedSession) throw unauthorised();
  return request.checkedSession;
}

/**
 * Whether the request was made for whoever is signed in: all windows of a browser share one cookie, and
 * one of them may still hold words of whoever was here before. Absent where a page does not know yet.
 */
function isMeant({ headers }: TrellisRequest, { actor }: CheckedSession): boolean {
  const account = headers['x-trellis-account'];
  return account === undefined || account === actorId(actor);
}

/** How one proves who one is: one strategy for each kind of proof, in front of opaque sessions. */
export function strategiesOf(
  surface: SurfaceSettings,
  cookies: SessionCookies,
  sessions: SessionsService,
  signIn: SignInService,
  secondStep: SecondStepService,
  emailCodes: EmailCodesService,
): Record<string, Strategy> {
  const session = custom(async (request) => {
    const cookie = cookies.session(request);
    const checked = cookie ? await sessions.check(surface.name, cookie) : null;
    return checked && isMeant(request, checked) ? checked : null;
  });
  const password = new LocalStrategy(
    { usernameField: 'email', passReqToCallback: true },
    (request, email, given, done) => {
      const { ip } = request as unknown as FastifyRequest;
      const { practiceId } = body<{ practiceId?: string }>(request);
      const attempt = { email, password: given, practiceId, address: ip };
      settle(signIn.withPassword(surface.name, attempt), done as Done);
    },
  );
  if (surface.name === 'portal') {
    const code = custom((request) =>
      emailCodes.redeem({
        ...body<{ code: string; practiceId?: string }>(request),
        binding: cookies.binding(request),
        address: request.ip,
      }),
    );
    return { session, password, code };
  }
  return {
    session,
    password,
    enrolment: custom(async (request) =>
      secondStep.confirmEnrolment(signedInSoFar(request), body<{ code: string }>(request).code),
    ),
    totp: custom(async (request) =>
      secondStep.withCode(signedInSoFar(request), body<{ code: string }>(request).code),
    ),
    'recovery-code': custom(async (request) =>
      secondStep.withRecoveryCode(signedInSoFar(request), body<{ code: string }>(request).code),
    ),
  };
}
