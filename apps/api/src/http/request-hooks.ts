import { badRequest, notFound, requestContext } from '@app/kernel';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { isStorable } from './json-parser';
import type { TrellisRequest } from './request';
import { requestSeconds } from './request-metrics';
import { contentSecurityPolicy, newNonce, securityHeaders } from './security-headers';
import type { SurfaceSettings } from './surface-settings';

/** True for the paths whose answers are data, not pages or files. */
export function isApiPath(url: string): boolean {
  return /^\/api(?:[/?#]|$)/.test(url) || /^\/(?:healthz|readyz)(?:[?#]|$)/.test(url);
}

/** What happens to every request before and after its route. */
export function addRequestHooks(fastify: FastifyInstance, surface: SurfaceSettings): void {
  const always = Object.entries(securityHeaders(surface));
  const logger = new Logger('Http');
  fastify.decorateRequest('checkedSession', null);
  fastify.decorateRequest('proof', null);
  fastify.decorateRequest('context', null as never);
  fastify.decorateRequest('nonce', '');

  fastify.addHook('onRequest', (plain, reply, done) => {
    const request = plain as TrellisRequest;
    for (const [name, value] of always) reply.header(name, value);
    reply.header('x-request-id', request.id);
    const isApi = isApiPath(request.url);
    if (isApi) reply.header('cache-control', 'no-store');
    else request.nonce = newNonce();
    reply.header('content-security-policy', contentSecurityPolicy(request.nonce));
    request.context = { requestId: request.id };
    requestContext.run(request.context, done);
  });

  // Reading a body leaves the context: its events belong to the connection.
  fastify.addHook('preValidation', (plain, _, done) => {
    const request = plain as TrellisRequest;
    requestContext.run(request.context, () => done(unstorable(request)));
  });

  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? '(none)';
    const status = reply.statusCode;
    const seconds = reply.elapsedTime / 1000;
    requestSeconds.observe({ surface: surface.name, method, route, status }, seconds);
    if (isApiPath(request.url)) {
      const ms = Math.round(reply.elapsedTime);
      const line = { surface: surface.name, method, route, status, ms, requestId: request.id };
      logger.log({ msg: 'Request', ...line });
    }
    done();
  });
}

/** Text in the address that the database could not hold. */
function unstorable({ params, query }: TrellisRequest): Error | undefined {
  for (const value of Object.values((params ?? {}) as Record<string, unknown>)) {
    if (typeof value === 'string' && !isStorable(value)) return notFound();
  }
  for (const value of Object.values((query ?? {}) as Record<string, unknown>).flat()) {
    if (typeof value === 'string' && !isStorable(value)) {
      return badRequest('QUERY_MALFORMED', 'The address holds characters that cannot be stored');
    }
  }
  return undefined;
}
