import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { CorrectionsService } from './corrections.service.js';
import { idParams, versionResult } from './dossiers.dto.js';
import { type CorrectIntakeBody, correctIntakeBody, type VoidBody, voidBody } from './mending.dto.js';
import { VoidingService } from './voiding.service.js';

type Id = z.output<typeof idParams>;
type Version = z.output<typeof versionResult>;

/** Mistaken intakes: corrected or voided. */
@ApiTags('intake')
@Controller('dossiers')
@Requires('receptionist', 'leader')
export class MendingController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly voiding: VoidingService,
  ) {}

  /** Corrects what the counter wrote down wrongly; people, papers, fees, form. */
  @Post(':id/correct-intake')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: versionResult })
  correct(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: correctIntakeBody }) body: CorrectIntakeBody,
  ): Promise<Version> {
    return this.corrections.correct(actor, id, body);
  }

  /** Ends a dossier that should not have been taken in; it cannot be undone. */
  @Post(':id/void')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: versionResult })
  void(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: voidBody }) body: VoidBody,
  ): Promise<Version> {
    return this.voiding.void(actor, id, body);
  }
}
