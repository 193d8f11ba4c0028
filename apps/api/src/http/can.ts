import type { Permission } from '@app/domain/sessions';
import { SetMetadata } from '@nestjs/common';

/**
 * What a route asks for. `session`: anybody fully signed in. `step:…`: a sign-in that has come so
 * far and no further; `step:any`: every session, finished or not. `public`: nobody.
 */
export type RoutePermission =
  Permission | 'session' | 'step:enrol' | 'step:totp' | 'step:any' | 'public';

/** Metadata key of a route's permission. */
export const ROUTE_PERMISSION = 'trellis:permission';

/** Declares what a route asks for; a route that declares nothing stops the boot. */
export function Can(permission: Exclude<RoutePermission, 'public'>): MethodDecorator {
  return SetMetadata(ROUTE_PERMISSION, permission);
}

/** Opens a route to everybody. */
export function Public(): MethodDecorator {
  return SetMetadata(ROUTE_PERMISSION, 'public' satisfies RoutePermission);
}
