import { forbidden } from '@app/kernel';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SurfaceSettings } from './surface-settings';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes in somebody's browser. Any one of these would do; together
 * they hold when a browser, a proxy or a cookie attribute does not. Bodies are JSON or nothing: no
 * parser takes what a form could send.
 */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(private readonly surface: SurfaceSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (READS.has(method)) return true;
    const site = headers['sec-fetch-site'];
    const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
    const isOwnOrigin = headers.origin === undefined || headers.origin === this.surface.origin;
    if (!isOwnSite || !isOwnOrigin || headers['x-trellis'] !== '1') {
      throw forbidden('FOREIGN_ORIGIN', 'This request did not come from our own page');
    }
    return true;
  }
}
