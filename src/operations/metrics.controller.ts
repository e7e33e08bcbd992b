import { Controller, Get, Headers, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { isOperator } from '../platform/health/operator-token.js';
import { Config } from '../platform/config.js';
import { Public } from '../platform/http/public.decorator.js';
import { MetricsService } from './metrics.service.js';

/** For Prometheus, with the operations token as bearer token; without such a token in the settings there is no such page. */
@Public()
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: MetricsService,
    private readonly config: Config,
  ) {}

  @Get()
  async scrape(@Headers('authorization') authorization: string | undefined, @Res() response: Response): Promise<void> {
    if (this.config.operationsToken === undefined) return void response.sendStatus(HttpStatus.NOT_FOUND);
    if (!isOperator(this.config, authorization)) {
      response.set('WWW-Authenticate', 'Bearer').sendStatus(HttpStatus.UNAUTHORIZED);
      return;
    }
    const { type, body } = await this.metrics.text();
    response.type(type).send(body);
  }
}
