import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Page } from '../platform/http/paging.js';
import {
  acknowledgeBody,
  alertCount,
  type AlertItem,
  alertPage,
  type AlertsQuery,
  alertsQuery,
  answered,
  reassignBody,
  remindBody,
  seenBody,
} from './alerts.dto.js';
import { AlertsQueries } from './alerts.queries.js';
import { AlertsService } from './alerts.service.js';

type Answered = z.output<typeof answered>;

/** Alerts of the person signed in, and what can be done from them. */
@ApiTags('alerts')
@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly queries: AlertsQueries,
    private readonly alerts: AlertsService,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listAlerts' })
  @ApiResponse({ status: 200, standardSchema: alertPage })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query({ schema: alertsQuery }) query: AlertsQuery,
  ): Promise<Page<AlertItem>> {
    return this.queries.list(actor, query);
  }

  /** Says that these alerts stood on the caller's screen: a list fetched in the background has been seen by nobody. */
  @Post('seen')
  @HttpCode(204)
  @ApiOperation({ operationId: 'seeAlerts' })
  @ApiResponse({ status: 204 })
  seen(
    @CurrentActor() actor: SignedInActor,
    @Body({ schema: seenBody }) { alertIds }: z.output<typeof seenBody>,
  ): Promise<void> {
    return this.alerts.seen(actor, alertIds);
  }

  @Get('count')
  @ApiOperation({ operationId: 'countAlerts' })
  @ApiResponse({ status: 200, standardSchema: alertCount })
  async count(@CurrentActor() actor: SignedInActor): Promise<{ count: number }> {
    return { count: await this.queries.count(actor) };
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @ApiOperation({ operationId: 'acknowledgeAlert' })
  @ApiResponse({ status: 200, standardSchema: answered })
  async acknowledge(
    @CurrentActor() actor: SignedInActor,
    @Param('id', ParseUUIDPipe) alertId: string,
    @Body({ schema: acknowledgeBody }) body: z.output<typeof acknowledgeBody>,
  ): Promise<Answered> {
    return idAndVersion(await this.alerts.acknowledge(actor, { alertId, ...body }));
  }

  @Post(':id/remind')
  @HttpCode(200)
  @ApiOperation({ operationId: 'remindFromAlert' })
  @ApiResponse({ status: 200, standardSchema: answered })
  async remind(
    @CurrentActor() actor: SignedInActor,
    @Param('id', ParseUUIDPipe) alertId: string,
    @Body({ schema: remindBody }) body: z.output<typeof remindBody>,
  ): Promise<Answered> {
    return idAndVersion(await this.alerts.remind(actor, { alertId, ...body }));
  }

  @Post(':id/reassign')
  @HttpCode(200)
  @ApiOperation({ operationId: 'reassignFromAlert' })
  @ApiResponse({ status: 200, standardSchema: answered })
  async reassign(
    @CurrentActor() actor: SignedInActor,
    @Param('id', ParseUUIDPipe) alertId: string,
    @Body({ schema: reassignBody }) body: z.output<typeof reassignBody>,
  ): Promise<Answered> {
    return idAndVersion(await this.alerts.reassign(actor, { alertId, ...body }));
  }
}

const idAndVersion = ({ id, version }: Answered): Answered => ({ id, version });
