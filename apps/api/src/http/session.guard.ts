import { type CheckedSession, hasPermission, secondFactorNeeded } from '@app/domain/sessions';
import { PracticeGate } from '@app/database';
import { Audit } from '@app/domain/audit';
import { AppError, forbidden } from '@app/kernel';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ROUTE_PERMISSION, type RoutePermission } from './can';
import type { TrellisRequest } from './request';
import { SurfacePassport } from './surface-passport';

/** Stands before every route: finds the session and holds it against what the route asks for. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly passport: SurfacePassport,
    private readonly practice: PracticeGate,
    private readonly audit: Audit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<RoutePermission | undefined>(
      ROUTE_PERMISSION,
      context.getHandler(),
    );
    if (permission === 'public') return true;
    const request = context.switchToHttp().getRequest<TrellisRequest>();
    request.checkedSession = await this.passport.authenticate<CheckedSession>('session', request);
    // The boot check leaves no route without one; were there any, nobody gets in.
    if (!permission) throw forbidden();
    try {
      allow(request.checkedSession, permission);
    } catch (error) {
      if (error instanceof AppError && error.status === 403) {
        await this.recordDenial(request.checkedSession, permission);
      }
      throw error;
    }
    return true;
  }

  /** In a transaction of its own: the request that was denied has none. */
  private async recordDenial({ actor }: CheckedSession, permission: string): Promise<void> {
    await this.practice.transaction(actor, (tx) =>
      this.audit.record(tx, actor, 'access.denied', { detail: { permission } }),
    );
  }
}

/** @throws AppError 401 for a session at the wrong step, 403 without the permission */
function allow({ actor, step }: CheckedSession, permission: RoutePermission): void {
  switch (permission) {
    case 'public':
    case 'step:any':
      return;
    case 'step:enrol':
    case 'step:totp':
      if (`step:${step}` === permission) return;
      if (step === 'full') throw forbidden('ALREADY_SIGNED_IN', 'You are signed in already');
      throw secondFactorNeeded(step);
    case 'session':
      if (step === 'full') return;
      throw secondFactorNeeded(step);
    default:
      if (step !== 'full') throw secondFactorNeeded(step);
      if (!hasPermission(actor, permission)) throw forbidden();
  }
}
