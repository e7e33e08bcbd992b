import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../app/roots.js';
import { readCalendarSearch, readProcedureSearch, readSearchedList } from './admin-search.js';
import { readCompetenceSearch, readPeopleSearch, readUnitsSearch } from './organisation/organisation-search.js';

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

const peopleImport = createRoute({
  getParentRoute: () => admin,
  path: '/people/import',
  component: lazyRouteComponent(() => import('./organisation/people-import-page.js'), 'PeopleImportPage'),
});

const competence = createRoute({
  getParentRoute: () => admin,
  path: '/competence',
  validateSearch: readCompetenceSearch,
  component: lazyRouteComponent(() => import('./organisation/competence-page.js'), 'CompetencePage'),
});

const procedures = createRoute({
  getParentRoute: () => admin,
  path: '/procedures',
  validateSearch: readSearchedList,
  component: lazyRouteComponent(() => import('./procedures/procedures-page.js'), 'AdminProceduresPage'),
});

const procedureImport = createRoute({
  getParentRoute: () => admin,
  path: '/procedures/import',
  component: lazyRouteComponent(() => import('./procedures/import-page.js'), 'ImportPage'),
});

const procedure = createRoute({
  getParentRoute: () => admin,
  path: '/procedures/$code',
  validateSearch: readProcedureSearch,
  component: lazyRouteComponent(() => import('./procedures/procedure-page.js'), 'AdminProcedurePage'),
});

const fees = createRoute({
  getParentRoute: () => admin,
  path: '/fees',
  validateSearch: readSearchedList,
  component: lazyRouteComponent(() => import('./settings/fees-page.js'), 'FeesPage'),
});

const codePatterns = createRoute({
  getParentRoute: () => admin,
  path: '/code-patterns',
  component: lazyRouteComponent(() => import('./settings/code-patterns-page.js'), 'CodePatternsPage'),
});

const calendars = createRoute({
  getParentRoute: () => admin,
  path: '/calendars',
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import('./calendars/calendars-page.js'), 'CalendarsPage'),
});

const operations = createRoute({
  getParentRoute: () => admin,
  path: '/operations',
  component: lazyRouteComponent(() => import('./operations/operations-page.js'), 'OperationsPage'),
});

export const adminRoutes = admin.addChildren([
  setup,
  units,
  people,
  peopleImport,
  person,
  competence,
  procedures,
  procedureImport,
  procedure,
  fees,
  codePatterns,
  calendars,
  operations,
]);
