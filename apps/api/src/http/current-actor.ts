import { type Actor, unauthorised } from '@app/kernel';
import type { CheckedSession } from '@app/domain/sessions';
import { createParamDecorator, type ExecutionContext, Param } from '@nestjs/common';
import { IdPipe } from './id.pipe';
import type { TrellisRequest } from './request';
import { VersionPipe } from './version.pipe';

function sessionOf(context: ExecutionContext): CheckedSession {
  const { checkedSession } = context.switchToHttp().getRequest<TrellisRequest>();
  if (!checkedSession) throw unauthorised();
  return checkedSession;
}

/** Whoever is signed in: `MemberActor` on the clinic's routes, `ClientActor` on the portal's. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => sessionOf(context).actor,
);

/** The whole session, for the routes about sessions. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): CheckedSession => sessionOf(context),
);

/** The outcome of the strategy that `@Proof` ran. */
export const Proven = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<TrellisRequest>().proof,
);

/** An id in the path. What is not one is answered like one that does not exist. */
export function IdParam(name = 'id'): ParameterDecorator {
  return Param(name, IdPipe);
}

/** The number of a version in the path; what is not one is not there either. */
export function VersionParam(): ParameterDecorator {
  return Param('version', VersionPipe);
}
