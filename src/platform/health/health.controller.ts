import { Controller, Get, Headers, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Config } from '../config.js';
import { Public } from '../http/public.decorator.js';
import { HealthService, type HealthCheck } from './health.service.js';
import { isOperator } from './operator-token.js';

/** For load balancers and operators; outside the API's prefix. */
@Public()
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthService,
    private readonly config: Config,
  ) {}

  /** The process runs. */
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process can serve; with the operations token it also tells which part cannot, and why. */
  @Get('ready')
  async ready(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ status: string; checks?: HealthCheck[] }> {
    const { ready, checks } = await this.health.ask();
    response.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    const status = ready ? 'ready' : 'not-ready';
    return isOperator(this.config, authorization) ? { status, checks } : { status };
  }
}
