import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { type Page, pageQuery, type PageQuery } from '../platform/http/paging.js';
import { DossierHistoryService } from './dossier-history.service.js';
import { DossierPageService } from './dossier-page.service.js';
import {
  correctCompetentUnitBody,
  diagramState,
  type DossierDetail,
  dossierDetail,
  type DossierItem,
  dossierPage,
  type HistoryItem,
  historyPage,
  idParams,
  type ListQuery,
  listQuery,
  versionResult,
} from './dossiers.dto.js';
import {
  type IntakeBody,
  intakeBody,
  type IntakeResult,
  intakeResult,
  type PreviewBody,
  previewBody,
  type PreviewResult,
  previewResult,
} from './intake.dto.js';
import { IntakePreviewService } from './intake-preview.service.js';
import { DossiersQueries } from './dossiers.queries.js';
import { DossiersService } from './dossiers.service.js';
import { IntakeService } from './intake.service.js';

type Id = z.output<typeof idParams>;

/** Dossiers: taking in, finding, following. */
@ApiTags('dossiers')
@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly intake: IntakeService,
    private readonly previews: IntakePreviewService,
    private readonly dossiers: DossiersService,
    private readonly queries: DossiersQueries,
    private readonly page: DossierPageService,
    private readonly histories: DossierHistoryService,
  ) {}

  /** Takes a dossier in at the caller's counter, as its receptionist or head, and starts its procedure. */
  @Post()
  @Requires('receptionist', 'leader')
  @ApiResponse({ status: 201, standardSchema: intakeResult })
  takeIn(@CurrentActor() actor: SignedInActor, @Body({ schema: intakeBody }) body: IntakeBody): Promise<IntakeResult> {
    return this.intake.takeIn(actor, body);
  }

  /** What an intake would promise and ask; writes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Requires('receptionist', 'leader')
  @ApiResponse({ status: 200, standardSchema: previewResult })
  preview(
    @CurrentActor() actor: SignedInActor,
    @Body({ schema: previewBody }) body: PreviewBody,
  ): Promise<PreviewResult> {
    return this.previews.preview(actor, body);
  }

  /** Dossiers the caller may see. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: dossierPage })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query({ schema: listQuery }) query: ListQuery,
  ): Promise<Page<DossierItem>> {
    return this.queries.list(actor, query);
  }

  /** One dossier with its steps, papers and clock. */
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: dossierDetail })
  get(@CurrentActor() actor: SignedInActor, @Param({ schema: idParams }) { id }: Id): Promise<DossierDetail> {
    return this.page.get(actor, id);
  }

  /** Elements and flows that its diagram marks. */
  @Get(':id/diagram-state')
  @ApiResponse({ status: 200, standardSchema: diagramState })
  diagramState(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
  ): Promise<z.output<typeof diagramState>> {
    return this.page.diagramState(actor, id);
  }

  /** Its course in words, latest first. */
  @Get(':id/history')
  @ApiResponse({ status: 200, standardSchema: historyPage })
  history(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<HistoryItem>> {
    return this.histories.list(actor, id, query);
  }

  /** Corrects which unit it belongs to. */
  @Post(':id/competent-unit')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: versionResult })
  correctCompetentUnit(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: correctCompetentUnitBody }) body: z.output<typeof correctCompetentUnitBody>,
  ): Promise<{ version: number }> {
    return this.dossiers.correctCompetentUnit(actor, { dossierId: id, ...body });
  }
}
