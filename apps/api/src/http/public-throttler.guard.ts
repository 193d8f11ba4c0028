import { tooMany } from '@app/kernel';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { ROUTE_PERMISSION } from './can';

/**
 * A cap on what one address may ask of a public write route, whoever it says it is. Growing delays
 * for guesses are the sign-in throttle's; signed-in work is not capped here.
 */
@Injectable()
export class PublicThrottlerGuard extends ThrottlerGuard {
  protected override shouldSkip(context: ExecutionContext): Promise<boolean> {
    const permission: unknown = Reflect.getMetadata(ROUTE_PERMISSION, context.getHandler());
    const { method } = context.switchToHttp().getRequest<FastifyRequest>();
    return Promise.resolve(permission !== 'public' || method === 'GET' || method === 'HEAD');
  }

  protected override throwThrottlingException(
    _: ExecutionContext,
    detail: ThrottlerLimitDetail,
  ): Promise<void> {
    return Promise.reject(tooMany(Math.max(1, detail.timeToBlockExpire)));
  }
}
