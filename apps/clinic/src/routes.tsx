import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { ClinicLayout } from './layout/clinic-layout';
import { PageBroke } from './layout/page-broke';
import { PageTitle, type TitledRoute } from './layout/page-title';
import { SignedOutLayout } from './layout/signed-out-layout';
import { NothingHere } from './practice/nothing-here';
import { SessionGate } from './session/session-gate';
import { readSignInSearch } from './sign-in/back';
import { Toasts } from './toast/toasts';

const root = createRootRoute({
  component: () => (
    <>
      <PageTitle />
      <Outlet />
      <Toasts />
    </>
  ),
  notFoundComponent: () => (
    <SignedOutLayout>
      <NothingHere />
    </SignedOutLayout>
  ),
});

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
    <SessionGate>
      <ClinicLayout>
        <Outlet />
      </ClinicLayout>
    </SessionGate>
  ),
});

const signIn = createRoute({
  getParentRoute: () => signedOut,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  staticData: { title: 'clinic.signIn.title' },
  component: lazyRouteComponent(() => import('./sign-in/sign-in.route'), 'SignInRoute'),
});

const secondStep = createRoute({
  getParentRoute: () => signedOut,
  path: '/second-step',
  validateSearch: readSignInSearch,
  staticData: { title: 'clinic.totp.title' },
  component: lazyRouteComponent(() => import('./sign-in/second-step.route'), 'SecondStepRoute'),
});

const enrol = createRoute({
  getParentRoute: () => signedOut,
  path: '/set-up-second-step',
  validateSearch: readSignInSearch,
  staticData: { title: 'clinic.enrol.title' },
  component: lazyRouteComponent(() => import('./sign-in/enrol.route'), 'EnrolRoute'),
});

const forgotPassword = createRoute({
  getParentRoute: () => signedOut,
  path: '/forgot-password',
  staticData: { title: 'clinic.forgot.title' },
  component: lazyRouteComponent(
    () => import('./sign-in/forgot-password.route'),
    'ForgotPasswordRoute',
  ),
});

const newPassword = createRoute({
  getParentRoute: () => signedOut,
  path: '/new-password',
  staticData: { title: 'clinic.newPassword.title' },
  component: lazyRouteComponent(() => import('./sign-in/new-password.route'), 'NewPasswordRoute'),
});

const newAddress = createRoute({
  getParentRoute: () => signedIn,
  path: '/new-address',
  staticData: { title: 'clinic.newAddress.title' },
  component: lazyRouteComponent(() => import('./sign-in/new-address.route'), 'NewAddressRoute'),
});

const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  staticData: { title: 'clinic.caseload.title' },
  component: lazyRouteComponent(() => import('./caseload/caseload.route'), 'CaseloadRoute'),
});

const caseload = createRoute({
  getParentRoute: () => signedIn,
  path: '/caseload',
  staticData: { title: 'clinic.caseload.title' },
  component: lazyRouteComponent(() => import('./caseload/caseload.route'), 'CaseloadRoute'),
});

const client = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/$clientId',
  staticData: { title: 'clinic.caseload.client' },
  component: lazyRouteComponent(() => import('./client/client.route'), 'ClientRoute'),
});

const response = createRoute({
  getParentRoute: () => signedIn,
  path: '/responses/$responseId',
  staticData: { title: 'clinic.response.page' },
  component: lazyRouteComponent(() => import('./response/response.route'), 'ResponseRoute'),
});

const summary = createRoute({
  getParentRoute: () => signedIn,
  path: '/summaries/$summaryId',
  staticData: { title: 'clinic.summary.page' },
  component: lazyRouteComponent(() => import('./summary/summary.route'), 'SummaryRoute'),
});

const me = createRoute({
  getParentRoute: () => signedIn,
  path: '/me',
  staticData: { title: 'clinic.nav.me' },
  component: lazyRouteComponent(() => import('./me/me.route'), 'MeRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signedOut.addChildren([signIn, secondStep, enrol, forgotPassword, newPassword]),
    signedIn.addChildren([newAddress, today, caseload, client, response, summary, me]),
  ]),
  scrollRestoration: true,
  defaultErrorComponent: PageBroke,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    title?: TitledRoute['title'];
  }
}
