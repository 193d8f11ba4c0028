import type { CheckedSession } from '@app/domain/sessions';
import type { RequestContext } from '@app/kernel';
import type { FastifyRequest } from 'fastify';

/** What our hooks and guards put on a request; declared up front so that its shape never changes. */
export interface TrellisRequest extends FastifyRequest {
  /** Set by the session guard on every route that is not public. */
  checkedSession: CheckedSession | null;
  /** What a sign-in strategy found out. */
  proof: unknown;
  context: RequestContext;
  /** Of the content security policy; empty on API answers. */
  nonce: string;
}
