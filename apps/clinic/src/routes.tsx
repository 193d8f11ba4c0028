import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { readCatalogueSearch, readProgrammesSearch } from './catalogue/catalogue-search';
import { ClinicLayout } from './layout/clinic-layout';
import { PageBroke } from './layout/page-broke';
import { PageTitle, type TitledRoute } from './layout/page-title';
import { SignedOutLayout } from './layout/signed-out-layout';
import { NothingHere } from './practice/nothing-here';
import { SessionGate } from './session/session-gate';
import { readSignInSearch } from './sign-in/back';
import { readPeriodSearch } from './summary/summary-period';
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

const signUp = createRoute({
  getParentRoute: () => signedOut,
  path: '/sign-up',
  staticData: { title: 'clinic.newPractice.signUpTitle' },
  component: lazyRouteComponent(() => import('./sign-up/sign-up.route'), 'SignUpRoute'),
});

const setUp = createRoute({
  getParentRoute: () => signedOut,
  path: '/set-up',
  staticData: { title: 'clinic.newPractice.setUpTitle' },
  component: lazyRouteComponent(() => import('./sign-up/set-up.route'), 'SetUpRoute'),
});

const confirm = createRoute({
  getParentRoute: () => signedOut,
  path: '/confirm',
  staticData: { title: 'clinic.newPractice.confirmTitle' },
  component: lazyRouteComponent(() => import('./sign-up/confirm.route'), 'ConfirmRoute'),
});

const join = createRoute({
  getParentRoute: () => signedOut,
  path: '/join',
  staticData: { title: 'clinic.join.page' },
  component: lazyRouteComponent(() => import('./sign-up/join.route'), 'JoinRoute'),
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
  staticData: { title: 'clinic.today.title' },
  component: lazyRouteComponent(() => import('./today/today.route'), 'TodayRoute'),
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

const library = createRoute({
  getParentRoute: () => signedIn,
  path: '/library',
  validateSearch: readCatalogueSearch,
  staticData: { title: 'clinic.catalogue.title' },
  component: lazyRouteComponent(() => import('./catalogue/catalogue.route'), 'CatalogueRoute'),
});

const programmes = createRoute({
  getParentRoute: () => signedIn,
  path: '/library/programmes',
  validateSearch: readProgrammesSearch,
  staticData: { title: 'clinic.programme.all' },
  component: lazyRouteComponent(() => import('./catalogue/programmes.route'), 'ProgrammesRoute'),
});

const ownList = createRoute({
  getParentRoute: () => signedIn,
  path: '/library/own',
  staticData: { title: 'clinic.own.title' },
  component: lazyRouteComponent(() => import('./authoring/own-list.route'), 'OwnListRoute'),
});

const editor = createRoute({
  getParentRoute: () => signedIn,
  path: '/library/own/$ownId',
  staticData: { title: 'clinic.own.page' },
  component: lazyRouteComponent(() => import('./authoring/editor.route'), 'EditorRoute'),
});

const response = createRoute({
  getParentRoute: () => signedIn,
  path: '/responses/$responseId',
  staticData: { title: 'clinic.response.page' },
  component: lazyRouteComponent(() => import('./response/response.route'), 'ResponseRoute'),
});

const entry = createRoute({
  getParentRoute: () => signedIn,
  path: '/journal/$entryId',
  staticData: { title: 'clinic.journal.page' },
  component: lazyRouteComponent(() => import('./journal/entry.route'), 'EntryRoute'),
});

const summary = createRoute({
  getParentRoute: () => signedIn,
  path: '/summaries/$summaryId',
  staticData: { title: 'clinic.summary.page' },
  component: lazyRouteComponent(() => import('./summary/summary.route'), 'SummaryRoute'),
});

const clientSummary = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/$clientId/summary',
  validateSearch: readPeriodSearch,
  staticData: { title: 'clinic.period.page' },
  component: lazyRouteComponent(
    () => import('./summary/client-summary.route'),
    'ClientSummaryRoute',
  ),
});

const practice = createRoute({
  getParentRoute: () => signedIn,
  path: '/practice',
  staticData: { title: 'clinic.nav.practice' },
  component: lazyRouteComponent(() => import('./practice/practice.route'), 'PracticeRoute'),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/practice/people',
  staticData: { title: 'clinic.people.title' },
  component: lazyRouteComponent(() => import('./people/people.route'), 'PeopleRoute'),
});

const invitePerson = createRoute({
  getParentRoute: () => signedIn,
  path: '/practice/people/new',
  staticData: { title: 'clinic.invite.title' },
  component: lazyRouteComponent(() => import('./people/invite-person.route'), 'InvitePersonRoute'),
});

const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/practice/people/$personId',
  staticData: { title: 'clinic.person.page' },
  component: lazyRouteComponent(() => import('./people/person.route'), 'PersonRoute'),
});

const directory = createRoute({
  getParentRoute: () => signedIn,
  path: '/practice/clients',
  staticData: { title: 'clinic.directory.title' },
  component: lazyRouteComponent(() => import('./directory/directory.route'), 'DirectoryRoute'),
});

const addClient = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/new',
  staticData: { title: 'clinic.client.add' },
  component: lazyRouteComponent(() => import('./directory/add-client.route'), 'AddClientRoute'),
});

const details = createRoute({
  getParentRoute: () => signedIn,
  path: '/clients/$clientId/details',
  staticData: { title: 'clinic.details.page' },
  component: lazyRouteComponent(() => import('./directory/details.route'), 'DetailsRoute'),
});

const log = createRoute({
  getParentRoute: () => signedIn,
  path: '/practice/log',
  staticData: { title: 'clinic.log.title' },
  component: lazyRouteComponent(() => import('./log/log.route'), 'LogRoute'),
});

const me = createRoute({
  getParentRoute: () => signedIn,
  path: '/me',
  staticData: { title: 'clinic.nav.me' },
  component: lazyRouteComponent(() => import('./me/me.route'), 'MeRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signedOut.addChildren([
      signIn,
      secondStep,
      enrol,
      forgotPassword,
      newPassword,
      signUp,
      setUp,
      confirm,
      join,
    ]),
    signedIn.addChildren([
      newAddress,
      today,
      caseload,
      addClient,
      client,
      details,
      library,
      programmes,
      ownList,
      editor,
      response,
      entry,
      summary,
      clientSummary,
      practice,
      people,
      invitePerson,
      person,
      directory,
      log,
      me,
    ]),
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
