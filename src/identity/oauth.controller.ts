import { Body, Controller, Headers, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../platform/http/public.decorator.js';
import { ClientsService } from './clients.service.js';
import { ClientRefusedError } from './identity.errors.js';
import { type TokenBody, tokenBody, type TokenView, tokenView } from './identity.dto.js';

/** Access tokens for the systems of other agencies. @source RFC 6749 §4.4 */
@ApiTags('clients')
@Controller('oauth')
export class OAuthController {
  constructor(private readonly clients: ClientsService) {}

  /** Client id and secret (HTTP Basic, or in the body) for an access token. */
  @Post('token')
  @Public()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: tokenView })
  async token(
    @Body({ schema: tokenBody }) body: TokenBody,
    @Headers('authorization') authorization: string | undefined,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TokenView> {
    const credentials = basicOf(authorization) ?? { clientId: body.client_id, secret: body.client_secret };
    const { clientId, secret } = credentials;
    if (!clientId || !secret) throw new ClientRefusedError('invalid_client');
    const scopes = body.scope?.split(' ').filter(Boolean);
    const token = await this.clients.issueToken({ clientId, secret, address }, scopes);
    response.setHeader('Cache-Control', 'no-store');
    return {
      access_token: token.accessToken,
      token_type: 'Bearer',
      expires_in: token.expiresInSeconds,
      scope: token.scopes.join(' '),
    };
  }
}

function basicOf(authorization: string | undefined): { clientId: string; secret: string } | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(authorization ?? '')?.[1];
  if (!encoded) return undefined;
  const [clientId = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { clientId, secret: secret.join(':') };
}
