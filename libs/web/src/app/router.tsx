import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { adminRoutes } from '../admin/admin-routes.js';
import { InboxPage } from '../inbox/inbox-page.js';
import { LoginPage } from '../session/login-page.js';
import { homeOf, sessionQuery } from '../session/session.js';
import { Loading } from '../ui/loading.js';
import { NotFound } from './not-found.js';
import { queryClient, whenExpired } from './query-client.js';
import { Failed, root, signedIn } from './roots.js';
import * as read from './search-params.js';

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: read.readLoginSearch,
  component: LoginPage,
});

const password = createRoute({
  getParentRoute: () => signedIn,
  path: '/password',
  component: lazyRouteComponent(() => import('../session/password-page.js'), 'PasswordPage'),
});

const leave = createRoute({
  getParentRoute: () => signedIn,
  path: '/leave',
  component: lazyRouteComponent(() => import('../session/leave-page.js'), 'LeavePage'),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: async () => {
    redirect({ to: homeOf(await queryClient.ensureQueryData(sessionQuery)), throw: true });
  },
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/inbox',
  validateSearch: read.readInboxSearch,
  component: InboxPage,
});

const task = createRoute({
  getParentRoute: () => signedIn,
  path: '/tasks/$taskId',
  validateSearch: read.readTaskSearch,
  component: lazyRouteComponent(() => import('../task/task-page.js'), 'TaskPage'),
});

const dossiers = createRoute({
  getParentRoute: () => signedIn,
  path: '/dossiers',
  validateSearch: read.readDossiersSearch,
  component: lazyRouteComponent(() => import('../dossier/dossiers-page.js'), 'DossiersPage'),
});

const registers = createRoute({
  getParentRoute: () => signedIn,
  path: '/registers',
  validateSearch: read.readRegisterSearch,
  component: lazyRouteComponent(() => import('../register/register-page.js'), 'RegisterPage'),
});

const dossier = createRoute({
  getParentRoute: () => signedIn,
  path: '/dossiers/$dossierId',
  validateSearch: read.readDossierSearch,
  component: lazyRouteComponent(() => import('../dossier/dossier-page.js'), 'DossierPage'),
});

const intake = createRoute({
  getParentRoute: () => signedIn,
  path: '/intake',
  validateSearch: read.readIntakeSearch,
  component: lazyRouteComponent(() => import('../intake/intake-page.js'), 'IntakePage'),
});

const receipt = createRoute({
  getParentRoute: () => signedIn,
  path: '/intake/receipts/$dossierId',
  component: lazyRouteComponent(() => import('../intake/receipt-page.js'), 'ReceiptPage'),
});

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk',
  component: lazyRouteComponent(() => import('../desk/desk-page.js'), 'DeskPage'),
});

const alerts = createRoute({
  getParentRoute: () => signedIn,
  path: '/alerts',
  validateSearch: read.readAlertsSearch,
  component: lazyRouteComponent(() => import('../alerts/alerts-page.js'), 'AlertsPage'),
});

const units = createRoute({
  getParentRoute: () => signedIn,
  path: '/units',
  validateSearch: read.readUnitsSearch,
  component: lazyRouteComponent(() => import('../leading/units-page.js'), 'UnitsPage'),
});

const cell = createRoute({
  getParentRoute: () => signedIn,
  path: '/units/dossiers',
  validateSearch: read.readCellSearch,
  component: lazyRouteComponent(() => import('../leading/cell-page.js'), 'CellPage'),
});

/** Every screen and its address. */
export const router = createRouter({
  routeTree: root.addChildren([
    login,
    signedIn.addChildren([
      home,
      password,
      leave,
      inbox,
      task,
      dossiers,
      registers,
      dossier,
      desk,
      intake,
      receipt,
      alerts,
      units,
      cell,
      adminRoutes,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

whenExpired(() => {
  if (router.state.location.pathname === '/login') return;
  queryClient.clear();
  void router.navigate({ to: '/login', search: { redirect: router.state.location.href, expired: true } });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
