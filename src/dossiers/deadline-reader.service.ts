import { Injectable } from '@nestjs/common';
import {
  type DeadlineState,
  deadlineState,
  latenessAt,
  latenessInWords,
  remainingAt,
  remainingInWords,
  stepClock,
} from '#policy';
import type { WorkingCalendar } from '#calendar';
import { CalendarsService } from '../calendars/calendars.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Text } from '../platform/text.js';

/** A deadline to be told about. */
export interface AskedDeadline {
  /** Whose calendar counts. */
  unitId: string;
  startsAt: Date;
  dueAt: Date | null;
}

/** How it stands now. */
export interface ReadDeadline {
  state: DeadlineState;
  /** `Còn 3 ngày làm việc`, `Quá hạn 2 ngày 3 giờ làm việc`; null without a deadline. */
  text: Text | null;
}

/** Says how deadlines stand at present, in working time of the agency concerned. */
@Injectable()
export class DeadlineReaderService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsService,
    private readonly clock: Clock,
  ) {}

  /** Reads many in one or two statements, in their order. */
  async read(asked: readonly AskedDeadline[]): Promise<ReadDeadline[]> {
    const units = asked.filter((each) => each.dueAt).map((each) => each.unitId);
    const calendars =
      units.length > 0 ? await this.calendars.forUnits(this.database, units) : new Map<string, WorkingCalendar>();
    const now = this.clock.nowIso();
    return asked.map(({ unitId, startsAt, dueAt }): ReadDeadline => {
      const calendar = calendars.get(unitId);
      if (!dueAt || !calendar) return { state: 'none', text: null };
      const due = dueAt.toISOString();
      const state = deadlineState(calendar, stepClock(startsAt.toISOString(), due), now);
      const say = (locale: 'vi' | 'en'): string =>
        state === 'overdue'
          ? latenessInWords(latenessAt(calendar, due, now), locale)
          : remainingInWords(remainingAt(calendar, due, now), locale);
      return { state, text: { vi: say('vi'), en: say('en') } };
    });
  }
}
