import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { idParams, operationsView, type OperationsView } from './operations.dto.js';
import { OperationsService } from './operations.service.js';

/** What is wrong with the installation, for its administrators. */
@ApiTags('operations')
@Requires('admin')
@Controller('admin/operations')
export class OperationsController {
  constructor(private readonly operations: OperationsService) {}

  /** All findings, worst first. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: operationsView })
  view(): Promise<OperationsView> {
    return this.operations.view();
  }

  /** Sends a message again that was given up. */
  @Post('messages/:id/revive')
  @HttpCode(204)
  @ApiResponse({ status: 204 })
  revive(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: z.output<typeof idParams>,
  ): Promise<void> {
    return this.operations.revive(actor, id);
  }
}
