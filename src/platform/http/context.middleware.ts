import type { Logger as Pino } from 'pino';
import type { NextFunction, Request, Response } from 'express';
import { newId } from '../ids.js';
import type { Clock } from '../clock.js';
import { findContext, runInContext } from '../request-context.js';
import { localeOf } from '../text.js';

const SAFE_ID = /^[A-Za-z0-9._-]{8,64}$/;
/** Would fill the log without telling anything. */
const QUIET = /^\/health\//;

/**
 * Gives every request its context, time of receipt and correlation id (the caller's own when it is harmless) and logs one
 * line when it is answered: method, route pattern and status, but neither address nor query, which can name people.
 */
export function contextMiddleware(log: Pino, clock: Clock) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const given = request.headers['x-correlation-id'];
    const correlationId = typeof given === 'string' && SAFE_ID.test(given) ? given : newId();
    response.setHeader('X-Correlation-Id', correlationId);
    const startedAt = performance.now();
    const locale = localeOf(request.headers['accept-language']);
    runInContext({ correlationId, locale, receivedAt: clock.now() }, () => {
      const context = findContext();
      response.once('close', () => {
        if (QUIET.test(request.path)) return;
        log.info(
          {
            correlationId,
            accountId: context?.account?.id,
            clientId: context?.clientId,
            method: request.method,
            route: routeOf(request),
            status: response.statusCode,
            aborted: response.writableFinished ? undefined : true,
            ms: Math.round(performance.now() - startedAt),
          },
          'request',
        );
      });
      next();
    });
  };
}

function routeOf(request: Request): string {
  const { route } = request as { route?: { path?: unknown } };
  return typeof route?.path === 'string' ? route.path : 'unknown';
}
