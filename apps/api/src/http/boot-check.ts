import type { INestApplication } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ROUTE_PERMISSION, type RoutePermission } from './can';

/** Routes of controllers that live outside `/api`. */
export const OUTSIDE_API = ['healthz', 'readyz'];

/** One route of a controller. */
export interface DeclaredRoute {
  method: string;
  /** With its parameters as `:name`. */
  path: string;
  /** `AssignmentsController.assign`. */
  handler: string;
  permission: RoutePermission | undefined;
}

/** A route that the router really has. */
export interface RouterRoute {
  method: string;
  path: string;
}

/** Every route of every controller, with what it asks for. Needs `DiscoveryModule`. */
export function declaredRoutes(app: INestApplication): DeclaredRoute[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, object>;
      const controllerPath = Reflect.getMetadata(PATH_METADATA, metatype) as string;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name] as object;
        const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
        if (path === undefined) return [];
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
        return {
          method: RequestMethod[method],
          path: fullPath(controllerPath, path),
          handler: `${metatype.name}.${name}`,
          permission: Reflect.getMetadata(ROUTE_PERMISSION, handler) as RoutePermission | undefined,
        };
      });
    });
}

/** Listens for the routes that end up in the router; call before the application is initialised. */
export function collectRoutes(fastify: FastifyInstance): RouterRoute[] {
  const routes: RouterRoute[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, path: url });
  });
  return routes;
}

/**
 * Nothing is reachable by accident: each route of a controller declares what it asks for, and what
 * the router has besides is page or file, to be read only.
 * @throws Error naming every route that is not so
 */
export function assertRoutesDeclared(declared: DeclaredRoute[], routed: RouterRoute[]): void {
  const silent = declared
    .filter(({ permission }) => permission === undefined)
    .map(({ method, path, handler }) => `${method} ${path} (${handler}): declares no permission`);
  const known = new Set(declared.map(({ method, path }) => `${method} ${path}`));
  const stray = routed
    .filter(({ method, path }) => {
      if (known.has(`${method} ${path}`)) return false;
      if (method === 'HEAD') return false;
      const isApi = path.startsWith('/api') && path !== '/api/openapi.json';
      return isApi || method !== 'GET';
    })
    .map(({ method, path }) => `${method} ${path}: belongs to no controller`);
  const wrong = [...silent, ...stray];
  if (wrong.length > 0) throw new Error(`Routes that nobody allowed:\n  ${wrong.join('\n  ')}`);
}

function fullPath(controllerPath: string, path: string): string {
  const own = [controllerPath, path].flatMap((part) => part.split('/')).filter(Boolean);
  const isOutside = OUTSIDE_API.includes(own.join('/'));
  return `/${(isOutside ? own : ['api', ...own]).join('/')}`;
}
