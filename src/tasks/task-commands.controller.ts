import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { TaskCompletionService } from './task-completion.service.js';
import { EscalationsService } from './escalations.service.js';
import { TaskDeskService } from './task-desk.service.js';
import { TaskRecallService } from './task-recall.service.js';
import {
  assignBody,
  type CompleteBody,
  completeBody,
  type CompleteResult,
  completeResult,
  escalateBody,
  type EscalateBody,
  escalateResult,
  type EscalateResult,
  idParams,
  reassignBody,
  recallResult,
  versionBody,
  versionResult,
} from './tasks.dto.js';

type Id = z.output<typeof idParams>;
type Version = z.output<typeof versionResult>;

/** What is done with tasks. Each command names the version its sender saw; 409 tells what is there now and who did it. */
@ApiTags('tasks')
@Controller('tasks')
export class TaskCommandsController {
  constructor(
    private readonly desk: TaskDeskService,
    private readonly completion: TaskCompletionService,
    private readonly recalls: TaskRecallService,
    private readonly escalations: EscalationsService,
  ) {}

  @Post(':id/claim')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: versionResult })
  claim(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: versionBody }) { version }: z.output<typeof versionBody>,
  ): Promise<Version> {
    return this.desk.claim(actor, { taskId: id, version });
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: versionResult })
  release(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: versionBody }) { version }: z.output<typeof versionBody>,
  ): Promise<Version> {
    return this.desk.release(actor, { taskId: id, version });
  }

  @Post(':id/assign')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: versionResult })
  assign(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: assignBody }) body: z.output<typeof assignBody>,
  ): Promise<Version> {
    return this.desk.assign(actor, { taskId: id, ...body });
  }

  @Post(':id/reassign')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: versionResult })
  reassign(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: reassignBody }) body: z.output<typeof reassignBody>,
  ): Promise<Version> {
    return this.desk.reassign(actor, { taskId: id, ...body });
  }

  @Post(':id/complete')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: completeResult })
  complete(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: completeBody }) body: CompleteBody,
  ): Promise<CompleteResult> {
    return this.completion.complete(actor, id, body);
  }

  @Post(':id/recall')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: recallResult })
  recall(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: versionBody }) { version }: z.output<typeof versionBody>,
  ): Promise<z.output<typeof recallResult>> {
    return this.recalls.recall(actor, { taskId: id, version });
  }

  /** Its leader throws an escalation that the model handles there. */
  @Post(':id/escalate')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: escalateResult })
  escalate(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: escalateBody }) body: EscalateBody,
  ): Promise<EscalateResult> {
    return this.escalations.raise(actor, id, body);
  }
}
