import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { contextMiddleware } from './context.middleware.js';
import { serveApiDescription } from './openapi.js';
import { ProblemFilter } from './problem.filter.js';
import { StorablePipe } from './storable.pipe.js';
import { createValidationPipe } from './validation.js';
import { serveWeb } from './web.js';

/** Largest JSON body; files come as multipart and have limits of their own. */
const BODY_LIMIT = '1mb';

/** Routes that people and probes type as they are. */
export const UNPREFIXED = [
  'health/live',
  'health/ready',
  'metrics',
  'tra-cuu',
  'tra-cuu/:code',
  'en/track',
  'en/track/:code',
] as const;

/** Options that `NestFactory.create` needs so that `configureHttp` can set the limits of bodies. */
export const HTTP_OPTIONS = { bodyParser: false } as const;

/**
 * Gives the application its plumbing: context and log line per request, security headers, cookies, body limits,
 * validation, problem answers, API description and the web application. Used by `main` and by the tests alike.
 */
export function configureHttp(app: NestExpressApplication, log: Logger): void {
  const config = app.get(Config);
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.use(contextMiddleware(log, app.get(Clock)));
  app.use(helmet({ contentSecurityPolicy: { directives: contentPolicy(config) }, hsts: config.secureCookies }));
  app.use(cookieParser());
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('urlencoded', { limit: BODY_LIMIT, extended: false });
  app.setGlobalPrefix('api', { exclude: [...UNPREFIXED] });
  app.useGlobalPipes(new StorablePipe(), createValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  serveApiDescription(app);
  if (config.webDir) serveWeb(app, config.webDir);
}

/** antd writes its styles into the page at run time, hence inline styles; scripts come from us alone. */
const contentPolicy = (config: Config) => ({
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'script-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'upgrade-insecure-requests': config.secureCookies ? [] : null,
});
