import { Body, Controller, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { AccountsService } from './accounts.service.js';
import { setSessionCookies } from './cookies.js';
import {
  type CsrfView,
  csrfView,
  type LocaleBody,
  localeBody,
  type PasswordBody,
  passwordBody,
} from './identity.dto.js';
import { SignInService } from './sign-in.service.js';
import { WhileChangeDue } from './while-change-due.decorator.js';

/** One's own account. */
@ApiTags('account')
@Controller('account')
export class AccountController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signIns: SignInService,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** The language one is answered in from now on. */
  @Put('locale')
  @WhileChangeDue()
  @HttpCode(204)
  async setLocale(@CurrentActor() actor: SignedInActor, @Body({ schema: localeBody }) body: LocaleBody): Promise<void> {
    await this.database.transaction((tx) => this.accounts.setLocale(tx, actor.accountId, body.locale));
  }

  /** Changes the password; all sessions of the account end, this browser gets a new one. */
  @Post('password')
  @WhileChangeDue()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: csrfView })
  async changePassword(
    @CurrentActor() actor: SignedInActor,
    @Body({ schema: passwordBody }) body: PasswordBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CsrfView> {
    const tokens = await this.signIns.changePassword(actor.accountId, { ...body, address: request.ip ?? '' });
    setSessionCookies(response, tokens, this.config.secureCookies);
    return { csrfToken: tokens.csrfToken };
  }
}
