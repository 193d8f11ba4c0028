import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { ClinicLayout, SignedOutLayout } from './layout/clinic-layout';

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

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: () => (
    <ClinicLayout>
      <Outlet />
    </ClinicLayout>
  ),
});

const signIn = createRoute({
  getParentRoute: () => signedOut,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./sign-in/sign-in.route'), 'SignInRoute'),
});

const caseload = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./caseload/caseload.route'), 'CaseloadRoute'),
});

const client = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/$clientId',
  component: lazyRouteComponent(() => import('./client/client.route'), 'ClientRoute'),
});

const response = createRoute({
  getParentRoute: () => signedIn,
  path: '/responses/$responseId',
  component: lazyRouteComponent(() => import('./response/response.route'), 'ResponseRoute'),
});

const summary = createRoute({
  getParentRoute: () => signedIn,
  path: '/summaries/$summaryId',
  component: lazyRouteComponent(() => import('./summary/summary.route'), 'SummaryRoute'),
});

const me = createRoute({
  getParentRoute: () => signedIn,
  path: '/me',
  component: lazyRouteComponent(() => import('./me/me.route'), 'MeRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signedOut.addChildren([signIn]),
    signedIn.addChildren([caseload, client, response, summary, me]),
  ]),
  scrollRestoration: true,
});
