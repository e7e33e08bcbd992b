import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../app/roots.js';

/** The part of the application for administrators; every screen of it is loaded only when it is opened. */
export const admin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin',
  component: lazyRouteComponent(() => import('./admin-shell.js'), 'AdminShell'),
});

const setup = createRoute({
  getParentRoute: () => admin,
  path: '/',
  component: lazyRouteComponent(() => import('./setup-page.js'), 'SetupPage'),
});

export const adminRoutes = admin.addChildren([setup]);
