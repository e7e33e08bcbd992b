import { Injectable } from '@nestjs/common';
import type { TimerSpec } from '#workflow';
import { CalendarsService } from '../calendars/calendars.service.js';
import type { Tx } from '../platform/database/tx.js';
import { addDuration, InvalidTimeError, readPointInTime } from './iso-time.js';

/** What a timer's due instant depends on besides the model. */
export interface TimerArming {
  armedAt: Date;
  /** When the same timer was due before, for repetitions: they follow each other without drift. */
  previousDueAt?: Date;
  /** Whose calendar and zone count. */
  unitId: string;
  timeZone: string;
}

/** Works out when a timer fires. */
@Injectable()
export class TimerDue {
  constructor(private readonly calendars: CalendarsService) {}

  /**
   * @returns the instant at which the timer fires; it may lie in the past, then it fires at once
   * @throws {InvalidTimeError} or an error of the calendar, when it cannot be worked out
   */
  async dueAt(tx: Tx, spec: TimerSpec, arming: TimerArming): Promise<Date> {
    switch (spec.kind) {
      case 'duration':
        return addDuration(arming.armedAt, spec.iso, arming.timeZone);
      case 'date':
        return readPointInTime(spec.at, arming.timeZone);
      case 'cycle':
        return nextOfCycle(spec, arming);
      case 'working':
        return this.calendars.add(tx, arming.unitId, arming.armedAt, spec.amount);
    }
  }
}

/** A cycle with a start fires first at its start, or at the next repetition where the start is past. */
function nextOfCycle(spec: Extract<TimerSpec, { kind: 'cycle' }>, arming: TimerArming): Date {
  const next = (from: Date): Date => {
    const to = addDuration(from, spec.iso, arming.timeZone);
    if (to <= from) throw new InvalidTimeError(spec.iso, 'a duration longer than nothing');
    return to;
  };
  if (arming.previousDueAt) return next(arming.previousDueAt);
  if (!spec.from) return next(arming.armedAt);
  const start = readPointInTime(spec.from, arming.timeZone);
  if (start >= arming.armedAt) return start;
  // Months differ in length, so only shorter repetitions may be skipped by division.
  const period = /^P[^T]*[YM]/.test(spec.iso) ? Infinity : next(start).getTime() - start.getTime();
  const skipped = Math.floor((arming.armedAt.getTime() - start.getTime()) / period);
  let at = skipped > 0 ? new Date(start.getTime() + skipped * period) : start;
  while (at < arming.armedAt) at = next(at);
  return at;
}
