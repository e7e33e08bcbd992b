import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Actor } from './engine.events.js';
import { EngineService } from './engine.service.js';
import {
  type CancelInstance,
  cancelInstance,
  type EditVariables,
  editVariables,
  idParams,
  type IncidentPage,
  incidentPage,
  type IncidentQuery,
  incidentQuery,
  type IncidentView,
  incidentView,
  type InstanceDetail,
  instanceView,
  type ModifyInstance,
  modifyInstance,
} from './incidents.dto.js';
import { type Incident, IncidentsService } from './incidents.service.js';
import { InterventionsService } from './interventions.service.js';

const actorOf = ({ accountId }: SignedInActor): Actor => ({ kind: 'account', accountId });
const viewOf = ({ openedAt, closedAt, ...incident }: Incident): IncidentView => ({
  ...incident,
  openedAt: openedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});

/** Incidents, and what administrators do to running instances. */
@ApiTags('incidents')
@Requires('admin')
@Controller()
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly interventions: InterventionsService,
    private readonly engine: EngineService,
  ) {}

  @Get('incidents')
  @ApiResponse({ status: 200, standardSchema: incidentPage })
  async list(@Query({ schema: incidentQuery }) { state, ...page }: IncidentQuery): Promise<IncidentPage> {
    const { items, ...rest } = await this.incidents.list(state, page);
    return { items: items.map(viewOf), ...rest };
  }

  /** Tries again; the answer says whether the incident is settled. */
  @Post('incidents/:id/retry')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: incidentView })
  async retry(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
  ): Promise<IncidentView> {
    return viewOf(await this.incidents.retry(id, actorOf(actor)));
  }

  /** Where an instance stands, with its variables; that they were read is journaled. */
  @Get('instances/:id')
  @ApiResponse({ status: 200, standardSchema: instanceView })
  async instance(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
  ): Promise<InstanceDetail> {
    const state = await this.engine.stateOf(id);
    return { ...state, variables: await this.interventions.readVariables(id, actorOf(actor)) };
  }

  @Post('instances/:id/variables')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: instanceView })
  async editVariables(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: editVariables }) edit: EditVariables,
  ): Promise<InstanceDetail> {
    await this.interventions.editVariables(id, edit, actorOf(actor));
    return this.view(id);
  }

  /** Moves tokens by hand. */
  @Post('instances/:id/modify')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: instanceView })
  async modify(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: modifyInstance }) modification: ModifyInstance,
  ): Promise<InstanceDetail> {
    await this.interventions.modify(id, modification, actorOf(actor));
    return this.view(id);
  }

  @Post('instances/:id/cancel')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: instanceView })
  async cancel(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: cancelInstance }) { reason }: CancelInstance,
  ): Promise<InstanceDetail> {
    await this.interventions.cancel(id, reason, actorOf(actor));
    return this.view(id);
  }

  /** After a deed, whose own line in the journal says who saw them. */
  private async view(id: string): Promise<InstanceDetail> {
    const [state, variables] = [await this.engine.stateOf(id), await this.engine.variablesOf(id)];
    return { ...state, variables };
  }
}
