export { type DeclaredRoute, declaredRoutes } from './boot-check';
export { Can, Public, ROUTE_PERMISSION, type RoutePermission } from './can';
export { CurrentActor, CurrentSession, IdParam, Proven } from './current-actor';
export { IdPipe } from './id.pipe';
export { Proof } from './proof.guard';
export { SessionCookies } from './session-cookies';
export { SurfaceSettings } from './surface-settings';
