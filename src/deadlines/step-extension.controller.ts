import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import {
  type ExtendBody,
  extendBody,
  type Extended,
  extended,
  type Extension,
  extension,
  taskParams,
} from './step-extension.dto.js';
import { StepExtensionService } from './step-extension.service.js';

type Id = z.output<typeof taskParams>;

/** More time for a step, given by those who lead the unit that holds it. */
@ApiTags('tasks')
@Controller('tasks')
export class StepExtensionController {
  constructor(private readonly extensions: StepExtensionService) {}

  /** What the step could be given. */
  @Get(':id/extension')
  @ApiOperation({ operationId: 'extensionOfTask' })
  @ApiResponse({ status: 200, standardSchema: extension })
  room(@CurrentActor() actor: SignedInActor, @Param({ schema: taskParams }) { id }: Id): Promise<Extension> {
    return this.extensions.roomOf(actor, id);
  }

  @Post(':id/extend')
  @HttpCode(200)
  @ApiOperation({ operationId: 'extendTask' })
  @ApiResponse({ status: 200, standardSchema: extended })
  extend(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: taskParams }) { id }: Id,
    @Body({ schema: extendBody }) body: ExtendBody,
  ): Promise<Extended> {
    return this.extensions.extend(actor, id, body);
  }
}
