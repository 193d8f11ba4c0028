import type { Surface } from '@app/database';
import { newId, notFound } from '@app/kernel';
import fastifyCookie from '@fastify/cookie';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import { type ApiParts, AppModule } from './app.module';
import {
  assertRoutesDeclared,
  collectRoutes,
  declaredRoutes,
  OUTSIDE_API,
} from './http/boot-check';
import { hostFrontEnd } from './http/front-end';
import { takeJsonOnly } from './http/json-parser';
import { PROBLEM_JSON, toProblem } from './http/problem';
import { addReference } from './http/reference-page';
import { addRequestHooks } from './http/request-hooks';
import { contentSecurityPolicy, securityHeaders } from './http/security-headers';
import { SurfaceSettings } from './http/surface-settings';

const BODY_LIMIT = 256 * 1024;

/** Addresses that a proxy in front of us has; it alone may say who is behind it. */
const PROXIES = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * Makes one surface, ready to listen.
 * @param logger `false` in tests
 * @throws Error naming every route that declares no permission
 */
export async function createSurface(
  name: Surface,
  parts: ApiParts,
  logger: LoggerService | false,
): Promise<NestFastifyApplication> {
  const surface = SurfaceSettings.of(name, parts.config);
  const adapter = fastifyAdapter(surface);
  const fastify = adapter.getInstance();
  const routed = collectRoutes(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.for(name, parts),
    adapter,
    { bodyParser: false, logger, abortOnError: false },
  );
  app.setGlobalPrefix('api', { exclude: OUTSIDE_API });
  takeJsonOnly(fastify);
  addRequestHooks(fastify, surface);
  await app.register(fastifyCookie as never);
  addReference(fastify, app, surface);
  await hostFrontEnd(fastify, surface);
  await app.init();
  assertRoutesDeclared(declaredRoutes(app), routed);
  await fastify.ready();
  return app;
}

function fastifyAdapter(surface: SurfaceSettings): FastifyAdapter {
  return new FastifyAdapter<RawServerDefault>({
    bodyLimit: BODY_LIMIT,
    // Whatever id a request brings, ours is the one in logs, jobs and the audit trail.
    requestIdHeader: false,
    genReqId: () => newId(),
    // Plain HTTP means that nothing stands in front of us.
    trustProxy: surface.isHttps ? PROXIES : false,
    return503OnClosing: true,
    // Addresses that the router cannot read never reach our hooks: they get their headers here.
    frameworkErrors: (_: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply
        .code(404)
        .headers(securityHeaders(surface))
        .header('x-request-id', request.id)
        .header('cache-control', 'no-store')
        .header('content-security-policy', contentSecurityPolicy(''))
        .type(PROBLEM_JSON)
        .send(JSON.stringify(toProblem(notFound(), request.id)));
    },
  });
}
