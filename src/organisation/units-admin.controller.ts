import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { type Page, type PageQuery, pageQuery, pageSchema } from '../platform/http/paging.js';
import { CompetenceAdmin } from './competence-admin.service.js';
import {
  adminTree,
  type AdminTree,
  type AdminTreeQuery,
  adminTreeQuery,
  type Change,
  change,
  type CloseUnitBody,
  closeUnitBody,
  type CompetenceAnswer,
  competenceAnswer,
  type CompetenceAsk,
  competenceAsk,
  type CompetenceQuery,
  competenceQuery,
  type CompetenceRow,
  competenceRow,
  type Created,
  createdView,
  type EndBody,
  endBody,
  idParams,
  type NewCompetenceBody,
  newCompetenceBody,
  type NewUnitBody,
  newUnitBody,
  type UnitChangeBody,
  unitChangeBody,
  type UnitDetail,
  unitDetail,
  type VersionView,
  versionView,
  type VocabularyView,
  vocabularyView,
} from './organisation-admin.dto.js';
import { UnitsAdmin } from './units-admin.service.js';

/** Units and the competence table, for administrators. */
@ApiTags('administration of the organisation')
@Controller('admin')
@Requires('admin')
export class UnitsAdminController {
  constructor(
    private readonly units: UnitsAdmin,
    private readonly competence: CompetenceAdmin,
  ) {}

  /** Kinds of units and posts by name. */
  @Get('organisation/vocabulary')
  @ApiResponse({ status: 200, standardSchema: vocabularyView })
  vocabulary(): VocabularyView {
    return this.units.vocabulary();
  }

  /** All units with how many work there, superiors first. */
  @Get('units')
  @ApiResponse({ status: 200, standardSchema: adminTree })
  tree(@Query({ schema: adminTreeQuery }) query: AdminTreeQuery): Promise<AdminTree> {
    return this.units.tree(query);
  }

  /** Founds a unit. */
  @Post('units')
  @ApiResponse({ status: 201, standardSchema: createdView })
  create(@CurrentActor() actor: SignedInActor, @Body({ schema: newUnitBody }) body: NewUnitBody): Promise<Created> {
    return this.units.create(actor, body);
  }

  /** A unit with its place and its people. */
  @Get('units/:id')
  @ApiResponse({ status: 200, standardSchema: unitDetail })
  get(@Param({ schema: idParams }) { id }: { id: string }): Promise<UnitDetail> {
    return this.units.get(id);
  }

  /** Corrects a unit. */
  @Put('units/:id')
  @ApiResponse({ status: 200, standardSchema: versionView })
  change(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: unitChangeBody }) body: UnitChangeBody,
  ): Promise<VersionView> {
    return this.units.change(actor, id, body);
  }

  /** Closes a unit in favour of another. */
  @Post('units/:id/close')
  @HttpCode(204)
  close(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: closeUnitBody }) body: CloseUnitBody,
  ): Promise<void> {
    return this.units.close(actor, id, body);
  }

  /** What was done to a unit, latest first. */
  @Get('units/:id/history')
  @ApiResponse({ status: 200, standardSchema: pageSchema(change) })
  history(
    @Param({ schema: idParams }) { id }: { id: string },
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<Change>> {
    return this.units.history(id, query);
  }

  /** Which unit is meant where several could be. */
  @Get('competences')
  @ApiResponse({ status: 200, standardSchema: pageSchema(competenceRow) })
  competences(@Query({ schema: competenceQuery }) query: CompetenceQuery): Promise<Page<CompetenceRow>> {
    return this.competence.list(query);
  }

  /** Which unit of a kind the engine would take for a territory and a procedure, and why. */
  @Get('competences/check')
  @ApiResponse({ status: 200, standardSchema: competenceAnswer })
  whoIsCompetent(@Query({ schema: competenceAsk }) ask: CompetenceAsk): Promise<CompetenceAnswer> {
    return this.competence.check(ask);
  }

  /** Adds a row to the competence table. */
  @Post('competences')
  @ApiResponse({ status: 201, standardSchema: createdView })
  addCompetence(
    @CurrentActor() actor: SignedInActor,
    @Body({ schema: newCompetenceBody }) body: NewCompetenceBody,
  ): Promise<Created> {
    return this.competence.add(actor, body);
  }

  /** Ends a row of the competence table. */
  @Post('competences/:id/end')
  @HttpCode(204)
  endCompetence(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: { id: string },
    @Body({ schema: endBody }) body: EndBody,
  ): Promise<void> {
    return this.competence.end(actor, id, body);
  }
}
