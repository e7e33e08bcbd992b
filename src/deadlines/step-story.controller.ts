import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { taskParams } from './step-extension.dto.js';
import { type StepStoryView, stepStoryView } from './step-story.dto.js';
import { StepStoryService } from './step-story.service.js';

/** Why a step is due when it is. */
@ApiTags('tasks')
@Controller('tasks')
export class StepStoryController {
  constructor(private readonly stories: StepStoryService) {}

  /** The working time of the step date by date, and what its date follows from. */
  @Get(':id/deadline')
  @ApiOperation({ operationId: 'deadlineOfTask' })
  @ApiResponse({ status: 200, standardSchema: stepStoryView })
  of(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: taskParams }) { id }: z.output<typeof taskParams>,
  ): Promise<StepStoryView> {
    return this.stories.of(actor, id);
  }
}
