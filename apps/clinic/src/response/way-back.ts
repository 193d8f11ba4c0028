import { type AnyRouter, linkOptions } from '@tanstack/react-router';

let isFromToday = false;

const isResponse = (pathname: string): boolean => pathname.startsWith('/responses/');

/** Keeps in mind whether responses were opened from Today, however many were read one after another. */
export function followWayBack(router: AnyRouter): void {
  router.subscribe('onBeforeNavigate', ({ fromLocation, toLocation }) => {
    if (!isResponse(toLocation.pathname) || !fromLocation || isResponse(fromLocation.pathname))
      return;
    isFromToday = fromLocation.pathname === '/';
  });
}

/** Where to go from a client's last response: to Today if that is where one came from, else to them. */
export const wayBack = (clientId: string) =>
  isFromToday
    ? linkOptions({ to: '/' })
    : linkOptions({ to: '/clients/$clientId', params: { clientId } });
