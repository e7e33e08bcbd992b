import { Injectable } from '@nestjs/common';
import { addCalendarDays, addDuration, closingOf, localDateOf, parseDuration } from '#calendar';
import { CalendarsService } from '../calendars/calendars.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';

type Reader = Pick<Tx, 'query'>;

/** Days that people write down, read by the calendar of the unit concerned. */
@Injectable()
export class WorkDates {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsService,
  ) {}

  /** The closing of a local day, or of the next working day when it is closed. */
  async closingOn(unitId: string, date: string, reader: Reader = this.database): Promise<Date> {
    const calendar = await this.calendars.forUnit(reader, unitId);
    return new Date(closingOf(calendar, addCalendarDays(calendar, date, 0))!);
  }

  /** The local day of an instant. */
  async dayOf(unitId: string, at: Date, reader: Reader = this.database): Promise<string> {
    return localDateOf(await this.calendars.forUnit(reader, unitId), at.toISOString());
  }

  /** The local day an amount of working or calendar time later. */
  async dayAfter(unitId: string, from: Date, amount: string, reader: Reader = this.database): Promise<string> {
    const calendar = await this.calendars.forUnit(reader, unitId);
    return localDateOf(calendar, addDuration(calendar, from.toISOString(), parseDuration(amount)));
  }
}
