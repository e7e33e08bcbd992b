import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { CellQueries } from './cell.queries.js';
import { DigestController } from './digest.controller.js';
import { DigestMails } from './digest-mails.js';
import { DigestPlanner } from './digest-planner.js';
import { LedUnits } from './led-units.service.js';
import { UnitReportController } from './unit-report.controller.js';
import { UnitReport } from './unit-report.service.js';

/** What leaders see of the units they lead, on the screen and in the mail of the morning. */
@Module({
  imports: [CalendarsModule, DossiersModule, NotificationsModule, OrganisationModule],
  controllers: [UnitReportController, DigestController],
  providers: [LedUnits, UnitReport, CellQueries, DigestPlanner, DigestMails],
})
export class ReportsModule {}
