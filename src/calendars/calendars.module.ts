import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarsService } from './calendars.service.js';

/** Working calendars: what deadlines count and when counters are open. */
@Module({
  imports: [AuditModule],
  providers: [CalendarsService],
  exports: [CalendarsService],
})
export class CalendarsModule {}
