import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { CellQueries } from './cell.queries.js';
import { LedUnits } from './led-units.service.js';
import { UnitReportController } from './unit-report.controller.js';
import { UnitReport } from './unit-report.service.js';

/** What leaders see of the units they lead. */
@Module({
  imports: [CalendarsModule, DossiersModule, OrganisationModule],
  controllers: [UnitReportController],
  providers: [LedUnits, UnitReport, CellQueries],
})
export class ReportsModule {}
