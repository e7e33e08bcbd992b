import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Page } from '../platform/http/paging.js';
import { CellQueries } from './cell.queries.js';
import {
  type CellItem,
  cellPage,
  type CellQuery,
  cellQuery,
  type UnitsQuery,
  unitsQuery,
  type UnitTable,
  unitTable,
} from './unit-report.dto.js';
import { UnitReport } from './unit-report.service.js';

/** What leaders see of their units. */
@ApiTags('reports')
@Controller('reports/units')
@Requires('leader')
export class UnitReportController {
  constructor(
    private readonly report: UnitReport,
    private readonly cells: CellQueries,
  ) {}

  /** A row of numbers for each unit that the caller leads. */
  @Get()
  @ApiOperation({ operationId: 'unitReport' })
  @ApiResponse({ status: 200, standardSchema: unitTable })
  table(@CurrentActor() actor: SignedInActor, @Query({ schema: unitsQuery }) query: UnitsQuery): Promise<UnitTable> {
    return this.report.table(actor, query);
  }

  /** The dossiers that one of these numbers counts. */
  @Get('dossiers')
  @ApiOperation({ operationId: 'unitReportDossiers' })
  @ApiResponse({ status: 200, standardSchema: cellPage })
  dossiers(
    @CurrentActor() actor: SignedInActor,
    @Query({ schema: cellQuery }) query: CellQuery,
  ): Promise<Page<CellItem>> {
    return this.cells.list(actor, query);
  }
}
