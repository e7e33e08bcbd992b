import { Body, Controller, Get, HttpCode, Ip, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { toLocalIso } from '#calendar';
import { Config } from '../platform/config.js';
import { Public } from '../platform/http/public.decorator.js';
import type { Locale } from '../platform/text.js';
import { type DateWords, dossierPage } from './page/dossier-page.js';
import { lookupPage } from './page/lookup-page.js';
import { PAGE_POLICY } from './page/style.js';
import { TrackingService } from './tracking.service.js';

const field = (max: number) => z.string().max(max).catch('');
const lookupBody = z.object({ code: field(60), factor: field(40) });
const codeParams = z.object({ code: z.string().max(60).catch('') });

/** The public pages behind the QR code of the receipt, in both languages; each works without a script. */
@Public()
@ApiExcludeController()
@Controller()
export class TrackingController {
  constructor(
    private readonly tracking: TrackingService,
    private readonly config: Config,
  ) {}

  @Get(['tra-cuu', 'tra-cuu/:code'])
  askVi(@Param({ schema: codeParams }) { code }: { code: string }, @Res() response: Response): void {
    send(response, 200, lookupPage({ locale: 'vi', code }));
  }

  @Get(['en/track', 'en/track/:code'])
  askEn(@Param({ schema: codeParams }) { code }: { code: string }, @Res() response: Response): void {
    send(response, 200, lookupPage({ locale: 'en', code }));
  }

  @Post('tra-cuu')
  @HttpCode(200)
  lookUpVi(
    @Body({ schema: lookupBody }) body: z.output<typeof lookupBody>,
    @Ip() address: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.lookUp('vi', body, address, response);
  }

  @Post('en/track')
  @HttpCode(200)
  lookUpEn(
    @Body({ schema: lookupBody }) body: z.output<typeof lookupBody>,
    @Ip() address: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.lookUp('en', body, address, response);
  }

  private async lookUp(
    locale: Locale,
    { code, factor }: z.output<typeof lookupBody>,
    address: string,
    response: Response,
  ): Promise<void> {
    const { found, ...rest } = await this.tracking.lookUp({ code, factor, address });
    if (found) return send(response, 200, dossierPage(locale, found, wordsIn(this.config.timeZone)));
    const retryAfterSeconds = 'retryAfterSeconds' in rest ? rest.retryAfterSeconds : undefined;
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
    const fault = { kind: retryAfterSeconds === undefined ? ('no-match' as const) : ('too-many' as const) };
    const status = retryAfterSeconds === undefined ? 404 : 429;
    send(response, status, lookupPage({ locale, code, fault: { ...fault, retryAfterSeconds } }));
  }
}

function send(response: Response, status: number, page: string): void {
  response
    .status(status)
    .setHeader('Content-Security-Policy', PAGE_POLICY)
    .setHeader('X-Robots-Tag', 'noindex, nofollow')
    .setHeader('Referrer-Policy', 'no-referrer')
    .setHeader('Cache-Control', 'no-store')
    .type('html')
    .send(page);
}

function wordsIn(timeZone: string): DateWords {
  const parts = (instant: string): string[] =>
    /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(toLocalIso(timeZone, instant))!.slice(1);
  const on = (instant: string): string => {
    const [year, month, day] = parts(instant);
    return `${day}/${month}/${year}`;
  };
  const at = (instant: string, locale: Locale): string => {
    const time = parts(instant)[3];
    return { vi: `${time} ngày ${on(instant)}`, en: `${on(instant)}, ${time}` }[locale];
  };
  return { on, at };
}
