import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OrganisationService } from '../organisation/organisation.service.js';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Config } from '../platform/config.js';
import { Public } from '../platform/http/public.decorator.js';
import { clearSessionCookies, SESSION_COOKIE, setCsrfCookie, setSessionCookies } from './cookies.js';
import { NotSignedInError } from './identity.errors.js';
import { type SessionView, sessionView, type SignedIn, signedIn, type SignInBody, signInBody } from './identity.dto.js';
import { type OpenSession, SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { WhileChangeDue } from './while-change-due.decorator.js';

/** Signing in and out, and who is signed in. */
@ApiTags('session')
@WhileChangeDue()
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly organisation: OrganisationService,
    private readonly config: Config,
  ) {}

  /** Opens a session and sets its cookies; a session the browser had before ends. */
  @Post()
  @Public()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: signedIn })
  async signIn(
    @Body({ schema: signInBody }) body: SignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    const formerToken = tokenOf(request);
    const tokens = await this.signIns.signIn({ ...body, address: request.ip ?? '', formerToken });
    setSessionCookies(response, tokens, this.config.secureCookies);
    return { account: accountOf(await this.get(tokens.sessionToken)) };
  }

  /** Who is signed in, the posts held now, and the CSRF token. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: sessionView })
  async show(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    const session = await this.get(tokenOf(request));
    setCsrfCookie(response, session.csrfToken, this.config.secureCookies);
    const { posts } = session.actor;
    const units = await this.organisation.unitsByIds(posts.flatMap((post) => [post.unitId, post.agencyId]));
    return {
      account: accountOf(session),
      posts: posts.map(({ postId, role, unitId, unitKind, agencyId, delegatedBy }) => ({
        postId,
        role,
        unitId,
        unitKind,
        unitName: units.get(unitId)!.name,
        unitNameEn: units.get(unitId)!.nameEn,
        agencyId,
        agencyName: units.get(agencyId)!.name,
        agencyNameEn: units.get(agencyId)!.nameEn,
        delegatedBy,
      })),
      csrfToken: session.csrfToken,
    };
  }

  /** Ends the session. */
  @Delete()
  @HttpCode(204)
  async signOut(
    @CurrentActor() actor: SignedInActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signIns.signOut(actor.accountId, tokenOf(request)!);
    clearSessionCookies(response, this.config.secureCookies);
  }

  private async get(token: string | undefined): Promise<OpenSession> {
    const session = await this.sessions.find(token);
    if (!session) throw new NotSignedInError();
    return session;
  }
}

const tokenOf = (request: Request): string | undefined =>
  (request.cookies as Record<string, string | undefined>)[SESSION_COOKIE];

const accountOf = ({ actor, mustChangePassword }: OpenSession): SignedIn['account'] => ({
  id: actor.accountId,
  name: actor.personName,
  locale: actor.locale,
  isAdmin: actor.isAdmin,
  mustChangePassword,
});
