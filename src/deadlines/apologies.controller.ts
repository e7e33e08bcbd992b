import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { ApologiesService } from './apologies.service.js';
import {
  apologyParams,
  type ApologyRoom,
  apologyRoom,
  type DeclineBody,
  declineBody,
  type ProposeBody,
  proposeBody,
  signBody,
} from './apology.dto.js';

type Id = z.output<typeof apologyParams>;

/** Apologies with a new date (form 04), once for a dossier, before its date. */
@ApiTags('dossiers')
@Controller('dossiers')
export class ApologiesController {
  constructor(private readonly apologies: ApologiesService) {}

  @Get(':id/apology')
  @ApiOperation({ operationId: 'apologyOfDossier' })
  @ApiResponse({ status: 200, standardSchema: apologyRoom })
  room(@CurrentActor() actor: SignedInActor, @Param({ schema: apologyParams }) { id }: Id): Promise<ApologyRoom> {
    return this.apologies.roomOf(actor, id);
  }

  /** The unit that works on the dossier proposes it to the leader of its agency. */
  @Post(':id/apology')
  @HttpCode(200)
  @ApiOperation({ operationId: 'proposeApology' })
  @ApiResponse({ status: 200, standardSchema: apologyRoom })
  propose(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: apologyParams }) { id }: Id,
    @Body({ schema: proposeBody }) body: ProposeBody,
  ): Promise<ApologyRoom> {
    return this.apologies.propose(actor, id, body);
  }

  /** The leader signs: the date moves, and the applicant is told. */
  @Post(':id/apology/sign')
  @HttpCode(200)
  @ApiOperation({ operationId: 'signApology' })
  @ApiResponse({ status: 200, standardSchema: apologyRoom })
  sign(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: apologyParams }) { id }: Id,
    @Body({ schema: signBody }) { apologyId }: z.output<typeof signBody>,
  ): Promise<ApologyRoom> {
    return this.apologies.sign(actor, id, apologyId);
  }

  @Post(':id/apology/decline')
  @HttpCode(200)
  @ApiOperation({ operationId: 'declineApology' })
  @ApiResponse({ status: 200, standardSchema: apologyRoom })
  decline(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: apologyParams }) { id }: Id,
    @Body({ schema: declineBody }) body: DeclineBody,
  ): Promise<ApologyRoom> {
    return this.apologies.decline(actor, id, body);
  }
}
