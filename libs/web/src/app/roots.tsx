import { createRootRoute, createRoute, Outlet, redirect, type ErrorComponentProps } from '@tanstack/react-router';
import { ApiProblem } from '../api/problem.js';
import { sessionQuery } from '../session/session.js';
import { Shell } from '../shell/shell.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Crash } from './error-boundary.js';
import { NotFound } from './not-found.js';
import { queryClient } from './query-client.js';

/** The root of every address. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Failed });

/** What is shown in place of a screen that could not be loaded. */
export function Failed({ error }: ErrorComponentProps) {
  return error instanceof ApiProblem ? (
    <main className="page">
      <ProblemNotice error={error} onRetry={() => location.reload()} />
    </main>
  ) : (
    <Crash />
  );
}

/** The part of the application that needs a session. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      const { account } = await queryClient.ensureQueryData(sessionQuery);
      if (account.mustChangePassword && location.pathname !== '/password') redirect({ to: '/password', throw: true });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
      redirect({
        to: '/login',
        search: location.pathname === '/' ? {} : { redirect: location.href },
        throw: true,
      });
    }
  },
});
