import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import {
  type AbsenceBody,
  absenceBody,
  colleagueList,
  type ColleagueList,
  type ColleaguesQuery,
  colleaguesQuery,
  type Created,
  createdView,
  type DelegationBody,
  delegationBody,
  type EndBody,
  endBody,
  idParams,
  type ServiceRecord,
  serviceRecord,
} from './organisation-admin.dto.js';
import { ServiceAdmin } from './service-admin.service.js';
import { ServiceRecords } from './service-record.service.js';

const OWN = { own: true } as const;

/** One's own absence and delegation: who goes on leave names who stands in. */
@ApiTags('account')
@Controller('account')
export class OwnServiceController {
  constructor(
    private readonly service: ServiceAdmin,
    private readonly records: ServiceRecords,
  ) {}

  /** One's own posts, absences and delegations. */
  @Get('service')
  @ApiResponse({ status: 200, standardSchema: serviceRecord })
  show(@CurrentActor() actor: SignedInActor): Promise<ServiceRecord> {
    return this.records.of(actor.accountId);
  }

  /** Notes that one is or will be away. */
  @Post('absences')
  @ApiResponse({ status: 201, standardSchema: createdView })
  recordAbsence(
    @CurrentActor() actor: SignedInActor,
    @Body({ schema: absenceBody }) body: AbsenceBody,
  ): Promise<Created> {
    return this.service.recordAbsence(actor, actor.accountId, body);
  }

  /** One is back. */
  @Post('absences/:id/end')
  @HttpCode(204)
  endAbsence(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: endBody }) body: EndBody,
  ): Promise<void> {
    return this.service.endAbsence(actor, id, body, OWN);
  }

  /** Who could stand in on one of one's own posts. */
  @Get('posts/:id/colleagues')
  @ApiResponse({ status: 200, standardSchema: colleagueList })
  colleagues(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Query({ schema: colleaguesQuery }) { q }: ColleaguesQuery,
  ): Promise<ColleagueList> {
    return this.records.colleagues({ postId: id, q, holderId: actor.accountId });
  }

  /** Lets a colleague of the same agency exercise one of one's own posts. */
  @Post('posts/:id/delegations')
  @ApiResponse({ status: 201, standardSchema: createdView })
  delegate(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: delegationBody }) body: DelegationBody,
  ): Promise<Created> {
    return this.service.delegate(actor, id, body, OWN);
  }

  /** Ends a delegation of one of one's own posts. */
  @Post('delegations/:id/end')
  @HttpCode(204)
  endDelegation(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: endBody }) body: EndBody,
  ): Promise<void> {
    return this.service.endDelegation(actor, id, body, OWN);
  }
}
