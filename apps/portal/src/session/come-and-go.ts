import { leave } from '@app/ui';
import type { RegisteredRouter } from '@tanstack/react-router';
import { queries } from '../api/queries';
import { endReason, type EndReason } from './end-reason';
import { wasWelcomed } from './first-visit';
import { clearLeftMark } from './left-mark';
import { nextOf } from './next-path';
import { sessionEndsAt } from './session-clock';
import { whenSessionEnds } from './session-events';
import { sessionQuery } from './session-query';

export const signInPath = '/sign-in';

/** Pages that need nobody to be signed in. */
const open = [signInPath, '/new-password', '/join'];

let ended: EndReason | null = null;

/** Why a session came to its end on this page, so that the sign-in page can say it; null where none did. */
export const sessionEnd = (): EndReason | null => ended;

/** From now on a session that is over leads to the sign-in page, and from there back to the same place. */
export function watchSessionEnd(router: RegisteredRouter): void {
  whenSessionEnds(() => {
    const { pathname } = router.latestLocation;
    if (open.includes(pathname)) return;
    const wasKnown = queries.getQueryData(sessionQuery.queryKey) !== undefined;
    ended = wasKnown ? endReason(sessionEndsAt(), Date.now()) : null;
    void router.navigate({ to: signInPath, search: nextOf(pathname), replace: true }).then(forget);
  });
}

/** Drops what was fetched for pages that are not on the screen any more. */
const forget = (): void => queries.removeQueries({ type: 'inactive' });

/** Goes on after a sign-in: to the first-run page once, then to where one was going. */
export function enter(router: RegisteredRouter, next: string | undefined): void {
  clearLeftMark();
  ended = null;
  forget();
  if (wasWelcomed()) router.history.replace(next ?? '/');
  else void router.navigate({ to: '/welcome', search: { next }, replace: true });
}

/** After the session was ended on the server: a fresh page here, and in every other tab. */
export function goToSignIn(): void {
  leave({ to: signInPath, signInPath });
}
