import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../app/roots.js';
import { readPeopleSearch, readUnitsSearch } from './organisation/organisation-search.js';

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

const units = createRoute({
  getParentRoute: () => admin,
  path: '/units',
  validateSearch: readUnitsSearch,
  component: lazyRouteComponent(() => import('./organisation/units-page.js'), 'UnitsPage'),
});

const people = createRoute({
  getParentRoute: () => admin,
  path: '/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('./organisation/people-page.js'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => admin,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./organisation/person-page.js'), 'PersonPage'),
});

export const adminRoutes = admin.addChildren([setup, units, people, person]);
