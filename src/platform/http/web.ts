import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Paths that belong to the server, never to the web application's router. */
const SERVER_PATH = /^\/(api|health|metrics|tra-cuu|en\/track)(\/|$)/;

/**
 * Serves the built web application: hashed assets for ever, its page for every other address a browser opens.
 * @param directory absolute; what `vite build` wrote
 */
export function serveWeb(app: NestExpressApplication, directory: string): void {
  const page = join(directory, 'index.html');
  if (!existsSync(page)) return;
  app.use(
    '/assets',
    express.static(join(directory, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  app.use(express.static(directory, { index: false, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (!wantsPage || SERVER_PATH.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}
