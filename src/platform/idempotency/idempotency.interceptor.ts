import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { concatMap, from, type Observable, of, throwError } from 'rxjs';
import { catchError } from 'rxjs/operators';
import { refuseInput } from '../http/validation.js';
import { newId } from '../ids.js';
import { findContext, type RequestContext } from '../request-context.js';
import { Idempotency, type RequestIdentity } from './idempotency.service.js';
import { SECRET_ANSWER } from './secret-answer.decorator.js';

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Serves a POST with an `Idempotency-Key` once per caller (account or API client), route and body; repetitions get the first answer again, with
 * the header `Idempotency-Replayed`. Failed requests are not kept: they did nothing and may be tried again.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly log = new Logger(IdempotencyInterceptor.name);

  constructor(private readonly idempotency: Idempotency) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (Reflect.getMetadata(SECRET_ANSWER, context.getHandler())) return next.handle();
    const http = context.switchToHttp();
    const request = identify(http.getRequest<Request>());
    if (!request) return next.handle();
    const response = http.getResponse<Response>();
    const answer = await this.idempotency.begin(request);
    if (answer) {
      response.status(answer.status).setHeader('Idempotency-Replayed', 'true');
      return of(answer.body);
    }
    const scope = findContext();
    if (scope) scope.idempotent = request;
    return next.handle().pipe(
      catchError((error: unknown) =>
        from(this.idempotency.release(request)).pipe(concatMap(() => throwError(() => error))),
      ),
      concatMap(async (body: unknown) => {
        await this.finish(request, response.statusCode, body);
        return body;
      }),
    );
  }

  /** The command is done whether or not its answer can be kept: it is answered, and never given free to be done again. */
  private async finish(request: RequestIdentity, status: number, body: unknown): Promise<void> {
    try {
      await this.idempotency.finish(request, status, body);
    } catch (error) {
      this.log.error({ err: error }, `The answer to ${request.route} could not be kept`);
    }
  }
}

/** Undefined where the key does not apply: other methods, callers who are not signed in, files. */
function identify(request: Request): RequestIdentity | undefined {
  const key = request.headers['idempotency-key'];
  const callerId = callerOf(findContext());
  if (key === undefined || request.method !== 'POST' || !callerId || request.is('multipart/*')) return undefined;
  if (typeof key !== 'string' || !KEY.test(key))
    return refuseInput('Idempotency-Key', {
      vi: 'Khóa gồm 1 đến 200 ký tự không dấu, không có dấu cách',
      en: 'The key has 1 to 200 printable characters without spaces',
    });
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest();
  return { callerId, route: `POST ${request.path}`, key, bodyHash, claimant: newId() };
}

/** Ids of accounts are UUIDs, so that those of clients cannot be taken for one. */
const callerOf = (context: RequestContext | undefined): string | undefined =>
  context?.account?.id ?? (context?.clientId === undefined ? undefined : `client:${context.clientId}`);
