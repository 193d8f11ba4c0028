import { unauthorised } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Passport, type Strategy } from 'passport';

/** Token of the strategies of a surface, by name. */
export const STRATEGIES = Symbol('Strategies');

/**
 * Passport for one surface. Its own instance: Passport's global one would mix the strategies of the
 * two applications of this process.
 */
@Injectable()
export class SurfacePassport {
  private readonly passport = new Passport();

  constructor(@Inject(STRATEGIES) strategies: Record<string, Strategy>) {
    for (const [name, strategy] of Object.entries(strategies)) this.passport.use(name, strategy);
  }

  /**
   * What the strategy says of the request.
   * @throws AppError 401 when it says no without giving a reason of its own
   */
  authenticate<T>(strategy: string, request: FastifyRequest): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settle = (error?: Error | null, found?: unknown) => {
        if (error) reject(error);
        else if (!found) reject(unauthorised());
        else resolve(found as T);
      };
      const run = this.passport.authenticate(strategy, { session: false }, settle) as (
        request: unknown,
        response: unknown,
        next: (error?: Error | null) => void,
      ) => void;
      run(request, undefined, settle);
    });
  }
}
