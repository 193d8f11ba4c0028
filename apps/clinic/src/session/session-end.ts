import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import type { ApiProblem } from '../api/problem';
import { sessionQuery } from './session-query';
import { forgetExpiry } from './session-clock';

/** Paths that need nobody signed in. */
const OUTSIDE = new Set([
  '/sign-in',
  '/second-step',
  '/set-up-second-step',
  '/forgot-password',
  '/new-password',
  '/sign-up',
  '/set-up',
  '/confirm',
  '/join',
]);

export type Ending = {
  router: AnyRouter;
  queries: QueryClient;
};

export type EndingWay = {
  /** Somebody signed out: there is nothing to come back to. */
  isChosen?: boolean;
  /** It was another tab that told. */
  isFromOtherTab?: boolean;
};

/** Takes what was fetched off the screen and out of memory, and shows the sign-in page. */
export function endSession(
  { router, queries }: Ending,
  { isChosen = false, isFromOtherTab = false }: EndingWay = {},
): void {
  const wasSignedIn = Boolean(queries.getQueryData(sessionQuery.queryKey));
  queries.setQueryData(sessionQuery.queryKey, null);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  queries.getMutationCache().clear();
  forgetExpiry(wasSignedIn && !isFromOtherTab);
  const { pathname } = router.state.location;
  if (OUTSIDE.has(pathname)) return;
  const back = isChosen || pathname === '/' ? undefined : pathname;
  void router.navigate({
    to: '/sign-in',
    search: { ...(back && { back }), ...(wasSignedIn && !isChosen && { ended: true }) },
    replace: true,
  });
}

/** What a refusal means for the session: that it is over, or that a step of signing in is missing. */
export function answerRefusal(problem: ApiProblem, ending: Ending): void {
  if (problem.status !== 401) return;
  if (problem.code === 'SIGN_IN_NEEDED') {
    const { pathname } = ending.router.state.location;
    // A half-finished sign-in that ran out begins anew.
    if (pathname === '/second-step' || pathname === '/set-up-second-step')
      void ending.router.navigate({ to: '/sign-in', replace: true });
    else endSession(ending);
    return;
  }
  if (problem.code !== 'SECOND_FACTOR_NEEDED') return;
  const location = ending.router.state.location as { pathname: string; search: unknown };
  const { pathname } = location;
  const to = problem.extra.step === 'enrol' ? '/set-up-second-step' : '/second-step';
  if (pathname === to) return;
  const known = (location.search as { back?: string }).back;
  const back = known ?? (pathname === '/' || OUTSIDE.has(pathname) ? undefined : pathname);
  void ending.router.navigate({ to, search: back ? { back } : {}, replace: true });
}
