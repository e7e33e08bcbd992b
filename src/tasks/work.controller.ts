import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { ConsultationChases } from './consultation-chases.service.js';
import { TaskWorkService } from './task-work.service.js';
import { idParams } from './tasks.dto.js';
import { chaseBody, chaseResult, dossierRequests, type DossierRequests, type TaskWork, taskWork } from './work.dto.js';

type Id = z.output<typeof idParams>;

/** What steps ask of applicants and other units. */
@ApiTags('work')
@Controller()
export class WorkController {
  constructor(
    private readonly work: TaskWorkService,
    private readonly chases: ConsultationChases,
  ) {}

  /** Why a task is here again, what it waits for, and what its dialogs propose. */
  @Get('tasks/:id/work')
  @ApiResponse({ status: 200, standardSchema: taskWork })
  ofTask(@CurrentActor() actor: SignedInActor, @Param({ schema: idParams }) { id }: Id): Promise<TaskWork> {
    return this.work.ofTask(actor, id);
  }

  /** What was asked in a dossier and what came of it, oldest first. */
  @Get('dossiers/:id/requests')
  @ApiResponse({ status: 200, standardSchema: dossierRequests })
  ofDossier(@CurrentActor() actor: SignedInActor, @Param({ schema: idParams }) { id }: Id): Promise<DossierRequests> {
    return this.work.ofDossier(actor, id);
  }

  /** Reminds a unit of the opinion it was asked for. */
  @Post('consultations/:id/chase')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: chaseResult })
  chase(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: chaseBody }) { message }: z.output<typeof chaseBody>,
  ): Promise<z.output<typeof chaseResult>> {
    return this.chases.chase(actor, id, message);
  }
}
