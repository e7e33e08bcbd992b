import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  CLIENT_SCOPE,
  REQUIRED_RIGHTS,
  type RequestWithActor,
  type Right,
} from '../platform/access/access.decorators.js';
import { LEADING_ROLES } from '../organisation/organisation.events.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { IS_PUBLIC } from '../platform/http/public.decorator.js';
import { findContext, identifyClient, identifyRequest } from '../platform/request-context.js';
import { chosenLocale } from '../platform/text.js';
import { ClientsService } from './clients.service.js';
import { CSRF_COOKIE, CSRF_HEADER, SESSION_COOKIE } from './cookies.js';
import { CsrfError, NotSignedInError, PasswordChangeDueError, RightMissingError } from './identity.errors.js';
import { SessionsService } from './sessions.service.js';
import { isSame, markOf } from './tokens.js';
import { WHILE_CHANGE_DUE } from './while-change-due.decorator.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

const RIGHTS = {
  admin: (actor) => actor.isAdmin,
  leader: (actor) => actor.posts.some((post) => LEADING_ROLES.some((role) => role === post.role)),
  receptionist: (actor) => actor.posts.some((post) => post.role === 'receptionist'),
} as const satisfies Record<Right, (actor: SignedInActor) => boolean>;

/**
 * Stands before every route. What is not expressly open needs a session; unsafe requests of a session need its CSRF
 * token; a route for clients needs an access token and takes nothing else.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly clients: ClientsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    if (this.isPublic(context)) {
      refuseOtherSites(request);
      return true;
    }
    const scope = this.find<string>(CLIENT_SCOPE, context);
    if (scope === undefined) request.actor = await this.actorOf(request, context);
    else {
      request.client = await this.clients.authenticate(bearerOf(request), scope);
      identifyClient(request.client.clientId);
    }
    return true;
  }

  private async actorOf(request: RequestWithActor, context: ExecutionContext): Promise<SignedInActor> {
    const cookies = (request.cookies ?? {}) as Record<string, string | undefined>;
    const session = await this.sessions.find(cookies[SESSION_COOKIE]);
    if (!session) throw new NotSignedInError();
    const { actor, csrfToken } = session;
    if (!SAFE_METHODS.has(request.method) && !repeats(request, cookies[CSRF_COOKIE], csrfToken)) throw new CsrfError();
    if (session.mustChangePassword && !this.find(WHILE_CHANGE_DUE, context)) throw new PasswordChangeDueError();
    const required = this.find<Right[]>(REQUIRED_RIGHTS, context);
    if (required && !required.some((right) => RIGHTS[right](actor))) throw new RightMissingError(required);
    identifyRequest({ id: actor.accountId, audience: audienceOf(actor), session: markOf(cookies[SESSION_COOKIE]!) });
    const running = findContext();
    if (running) running.locale = chosenLocale(request.headers['accept-language']) ?? actor.locale;
    return actor;
  }

  /** What the handler itself asks for weighs more than an opening of its whole controller. */
  private isPublic(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    if (this.reflector.get<boolean>(IS_PUBLIC, handler)) return true;
    if (this.reflector.get(REQUIRED_RIGHTS, handler) || this.reflector.get(CLIENT_SCOPE, handler)) return false;
    return this.reflector.get<boolean>(IS_PUBLIC, context.getClass()) ?? false;
  }

  private find<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}

const repeats = (request: RequestWithActor, cookie: string | undefined, csrfToken: string): boolean => {
  const header = request.headers[CSRF_HEADER];
  return isSame(typeof header === 'string' ? header : undefined, csrfToken) && isSame(cookie, csrfToken);
};

/** Open routes have no token to repeat; browsers say themselves when another site made them ask. */
function refuseOtherSites(request: RequestWithActor): void {
  if (!SAFE_METHODS.has(request.method) && request.headers['sec-fetch-site'] === 'cross-site') throw new CsrfError();
}

const bearerOf = (request: RequestWithActor): string | undefined =>
  /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];

const audienceOf = (actor: SignedInActor): string[] => [
  actor.accountId,
  ...new Set(actor.posts.map((post) => post.unitId)),
];
