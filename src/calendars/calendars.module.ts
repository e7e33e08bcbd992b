import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { SetupFacts } from '../platform/setup/setup-facts.js';
import { CalendarsService } from './calendars.service.js';

/** Working calendars: what deadlines count and when counters are open. */
@Module({
  imports: [AuditModule],
  providers: [CalendarsService],
  exports: [CalendarsService],
})
export class CalendarsModule {
  constructor(facts: SetupFacts) {
    facts.add({ key: 'calendars', sql: `SELECT count(*) FROM calendar_layer WHERE superseded_at IS NULL` });
  }
}
