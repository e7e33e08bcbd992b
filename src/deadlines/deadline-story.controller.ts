import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { type DeadlineStory, deadlineStory, storyParams, storyQuery } from './deadline-story.dto.js';
import { DeadlineStoryService } from './deadline-story.service.js';

/** Why a dossier is due when it is. */
@ApiTags('dossiers')
@Controller('dossiers')
export class DeadlineStoryController {
  constructor(private readonly stories: DeadlineStoryService) {}

  /** The date line by line, the rules behind it, and who is told what if nothing is done. */
  @Get(':id/deadline')
  @ApiOperation({ operationId: 'deadlineOfDossier' })
  @ApiResponse({ status: 200, standardSchema: deadlineStory })
  of(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: storyParams }) { id }: z.output<typeof storyParams>,
    @Query({ schema: storyQuery }) { appointment }: z.output<typeof storyQuery>,
  ): Promise<DeadlineStory> {
    return this.stories.of(actor, id, appointment);
  }
}
