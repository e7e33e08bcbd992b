import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import {
  type AbsenceBody,
  absenceBody,
  type AppointBody,
  appointBody,
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
} from './organisation-admin.dto.js';
import { ServiceAdmin } from './service-admin.service.js';
import { ServiceRecords } from './service-record.service.js';

/** Posts, absence and delegation of everybody, for administrators. */
@ApiTags('administration of the organisation')
@Controller('admin')
@Requires('admin')
export class ServiceAdminController {
  constructor(
    private readonly service: ServiceAdmin,
    private readonly records: ServiceRecords,
  ) {}

  /** Gives a person a post. */
  @Post('people/:id/posts')
  @ApiResponse({ status: 201, standardSchema: createdView })
  appoint(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: appointBody }) body: AppointBody,
  ): Promise<Created> {
    return this.service.appoint(actor, id, body);
  }

  /** Ends a post. */
  @Post('posts/:id/end')
  @HttpCode(204)
  endPost(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: endBody }) body: EndBody,
  ): Promise<void> {
    return this.service.endPost(actor, id, body);
  }

  /** Notes that a person is or will be away. */
  @Post('people/:id/absences')
  @ApiResponse({ status: 201, standardSchema: createdView })
  recordAbsence(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: absenceBody }) body: AbsenceBody,
  ): Promise<Created> {
    return this.service.recordAbsence(actor, id, body);
  }

  /** The person is back. */
  @Post('absences/:id/end')
  @HttpCode(204)
  endAbsence(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: endBody }) body: EndBody,
  ): Promise<void> {
    return this.service.endAbsence(actor, id, body);
  }

  /** Who could be the delegate of a post. */
  @Get('posts/:id/colleagues')
  @ApiResponse({ status: 200, standardSchema: colleagueList })
  colleagues(
    @Param({ schema: idParams }) { id }: { id: string },
    @Query({ schema: colleaguesQuery }) { q }: ColleaguesQuery,
  ): Promise<ColleagueList> {
    return this.records.colleagues({ postId: id, q });
  }

  /** Lets a colleague exercise a post. */
  @Post('posts/:id/delegations')
  @ApiResponse({ status: 201, standardSchema: createdView })
  delegate(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: delegationBody }) body: DelegationBody,
  ): Promise<Created> {
    return this.service.delegate(actor, id, body);
  }

  /** Ends a delegation. */
  @Post('delegations/:id/end')
  @HttpCode(204)
  endDelegation(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: endBody }) body: EndBody,
  ): Promise<void> {
    return this.service.endDelegation(actor, id, body);
  }
}
