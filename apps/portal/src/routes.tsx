import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { BottomBar } from './layout/bottom-bar';
import { SignedInLayout, SignedOutLayout } from './layout/signed-in-layout';
import { TodayRoute } from './today/today.route';

const root = createRootRoute();

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
  component: lazyRouteComponent(() => import('./sign-in/sign-in.route'), 'SignInRoute'),
});

const withBar = createRoute({
  getParentRoute: () => root,
  id: 'with-bar',
  component: () => (
    <SignedInLayout bar={<BottomBar />}>
      <Outlet />
    </SignedInLayout>
  ),
});

const today = createRoute({ getParentRoute: () => withBar, path: '/', component: TodayRoute });

const more = createRoute({
  getParentRoute: () => withBar,
  path: '/more',
  component: lazyRouteComponent(() => import('./settings/settings.route'), 'SettingsRoute'),
});

const withoutBar = createRoute({
  getParentRoute: () => root,
  id: 'without-bar',
  component: () => (
    <SignedInLayout>
      <Outlet />
    </SignedInLayout>
  ),
});

// Addresses tell nothing: opaque ids, no names of exercises.
const work = createRoute({
  getParentRoute: () => withoutBar,
  path: '/w/$assignmentId',
  component: lazyRouteComponent(() => import('./work/work.route'), 'WorkRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signedOut.addChildren([signIn]),
    withBar.addChildren([today, more]),
    withoutBar.addChildren([work]),
  ]),
  scrollRestoration: true,
});
