import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { BottomBar } from './layout/bottom-bar';
import { BrokenScreen } from './layout/broken-screen';
import { GoneScreen } from './layout/gone-screen';
import { latePage } from './layout/late-page';
import { SignedInLayout, SignedOutLayout } from './layout/signed-in-layout';
import { SteadyLayout } from './layout/steady-layout';
import { finishLeaving, wasLeft } from './session/left-mark';
import { type NextSearch, readNext } from './session/next-path';
import { TodayRoute } from './today/today.route';

const root = createRootRoute({ notFoundComponent: NotFound });

const signedOut = createRoute({
  getParentRoute: () => root,
  id: 'signed-out',
  component: () => (
    <SignedOutLayout>
      <Outlet />
    </SignedOutLayout>
  ),
});

const signIn = createRoute({
  getParentRoute: () => signedOut,
  path: '/sign-in',
  validateSearch: readNext,
  component: latePage(async () => (await import('./sign-in/sign-in.route')).SignInRoute),
});

const newPassword = createRoute({
  getParentRoute: () => signedOut,
  path: '/new-password',
  component: latePage(async () => (await import('./sign-in/new-password.route')).NewPasswordRoute),
});

const join = createRoute({
  getParentRoute: () => signedOut,
  path: '/join',
  component: latePage(async () => (await import('./join/join.route')).JoinRoute),
});

/** Nothing of a page that was left shows before the server has ended its session. */
async function finishLeavingFirst(): Promise<void> {
  if (!wasLeft()) return;
  await finishLeaving();
  redirect({ to: '/sign-in', throw: true });
}

const withBar = createRoute({
  getParentRoute: () => root,
  id: 'with-bar',
  beforeLoad: finishLeavingFirst,
  component: () => (
    <SignedInLayout bar={<BottomBar />}>
      <Outlet />
    </SignedInLayout>
  ),
});

const today = createRoute({ getParentRoute: () => withBar, path: '/', component: TodayRoute });

const journal = createRoute({
  getParentRoute: () => withBar,
  path: '/journal',
  component: latePage(async () => (await import('./journal/journal.route')).JournalRoute),
});

// Here, too, the address is an opaque id.
const programme = createRoute({
  getParentRoute: () => withBar,
  path: '/p/$runId',
  component: latePage(async () => (await import('./programme/programme.route')).ProgrammeRoute),
});

const more = createRoute({
  getParentRoute: () => withBar,
  path: '/more',
  component: latePage(async () => (await import('./settings/settings.route')).SettingsRoute),
});

const shares = createRoute({
  getParentRoute: () => withBar,
  path: '/more/sharing',
  component: latePage(async () => (await import('./sharing/shares.route')).SharesRoute),
});

const password = createRoute({
  getParentRoute: () => withBar,
  path: '/more/password',
  component: latePage(async () => (await import('./account/password.route')).PasswordRoute),
});

const email = createRoute({
  getParentRoute: () => withBar,
  path: '/more/email',
  component: latePage(async () => (await import('./account/email.route')).EmailRoute),
});

const newAddress = createRoute({
  getParentRoute: () => withBar,
  path: '/new-address',
  component: latePage(async () => (await import('./account/new-address.route')).NewAddressRoute),
});

const withoutBar = createRoute({
  getParentRoute: () => root,
  id: 'without-bar',
  beforeLoad: finishLeavingFirst,
  component: () => (
    <SignedInLayout>
      <Outlet />
    </SignedInLayout>
  ),
});

const welcome = createRoute({
  getParentRoute: () => withoutBar,
  path: '/welcome',
  validateSearch: (search: Record<string, unknown>): NextSearch & { page?: 2 | 3 } => ({
    ...readNext(search),
    ...((search.page === 2 || search.page === 3) && { page: search.page }),
  }),
  component: latePage(async () => (await import('./settings/welcome.route')).WelcomeRoute),
});

// Addresses tell nothing: opaque ids, no names of exercises.
const work = createRoute({
  getParentRoute: () => withoutBar,
  path: '/w/$assignmentId',
  component: latePage(async () => (await import('./work/work.route')).WorkRoute),
});

const entry = createRoute({
  getParentRoute: () => withoutBar,
  path: '/journal/$entryId',
  component: latePage(async () => (await import('./journal/entry.route')).EntryRoute),
});

/** Open to everybody, signed in or not. */
const steadying = createRoute({
  getParentRoute: () => root,
  id: 'steadying',
  validateSearch: readNext,
  component: () => (
    <SteadyLayout>
      <Outlet />
    </SteadyLayout>
  ),
});

const steady = createRoute({
  getParentRoute: () => steadying,
  path: '/steady',
  component: latePage(async () => (await import('./steady/steady.route')).SteadyRoute),
});

const steadyTool = createRoute({
  getParentRoute: () => steadying,
  path: '/steady/$number',
  component: latePage(async () => (await import('./steady/steady.route')).ToolRoute),
});

/** Links in e-mails. */
const go = createRoute({
  getParentRoute: () => root,
  path: '/go/$assignmentId',
  beforeLoad: ({ params }) => redirect({ to: '/w/$assignmentId', params, throw: true }),
});

function NotFound() {
  return (
    <SignedOutLayout>
      <GoneScreen />
    </SignedOutLayout>
  );
}

export const router = createRouter({
  routeTree: root.addChildren([
    signedOut.addChildren([signIn, newPassword, join]),
    withBar.addChildren([today, programme, journal, more, shares, password, email, newAddress]),
    withoutBar.addChildren([welcome, work, entry]),
    steadying.addChildren([steady, steadyTool]),
    go,
  ]),
  defaultErrorComponent: () => <BrokenScreen />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
