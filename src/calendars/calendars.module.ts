import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { SetupFacts } from '../platform/setup/setup-facts.js';
import { CalendarsAdminController } from './calendars-admin.controller.js';
import { CalendarsAdmin } from './calendars-admin.service.js';
import { CalendarsService } from './calendars.service.js';

/** Working calendars: what deadlines count and when counters are open. */
@Module({
  imports: [AuditModule, OrganisationModule],
  controllers: [CalendarsAdminController],
  providers: [CalendarsService, CalendarsAdmin],
  exports: [CalendarsService],
})
export class CalendarsModule {
  constructor(facts: SetupFacts) {
    facts.add({ key: 'calendars', sql: `SELECT count(*) FROM calendar_layer WHERE superseded_at IS NULL` });
  }
}
