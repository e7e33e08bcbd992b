/**
 * An office worked out in the dullest way, to judge the library by: every open minute of some years is a bit, found by
 * walking dates with the platform's own calendar. Nothing of the library is used. The zone has no clock changes.
 */
const OFFSET = 420;
const FIRST_DAY = Date.UTC(2023, 11, 1) / 86_400_000;
const DAYS = 1600;

export interface NaiveHours {
  weekday: readonly [from: number, to: number][];
  saturday: readonly [from: number, to: number][];
}

const OFF = {
  2024: '01-01 02-08 02-09 02-10 02-11 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
  2025: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
  2026: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-26 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
  2027: '01-01 02-05 02-06 02-07 02-08 02-09 02-10 04-16 04-30 05-01 05-03 09-02 11-24',
};
const WORKED = new Set(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);
const CLOSED = new Set(
  Object.entries(OFF).flatMap(([year, dates]) => dates.split(' ').map((date) => `${year}-${date}`)),
);

export class NaiveOffice {
  private readonly open = new Uint8Array(DAYS * 1440);

  constructor(private readonly hours: NaiveHours) {
    for (let day = 0; day < DAYS; day += 1) {
      for (const [from, to] of this.hoursOn(day)) this.open.fill(1, day * 1440 + from, day * 1440 + to);
    }
  }

  /** @param at minute since the epoch */
  plusMinutes(at: number, minutes: number): number {
    let here = this.placeOf(at);
    let left = minutes;
    while (left > 0) left -= this.open[here++]!;
    return this.minuteAt(here);
  }

  minutesBetween(from: number, to: number): number {
    let sum = 0;
    for (let here = this.placeOf(from); here < this.placeOf(to); here += 1) sum += this.open[here]!;
    return sum;
  }

  /** The closing of the n-th working day after the local date of `at`; a Saturday of fewer hours is half a day. */
  closingAfter(at: number, days: number): number {
    let day = Math.floor(this.placeOf(at) / 1440);
    let left = days;
    while (left > 0) left -= this.weightOf((day += 1));
    const last = this.hoursOn(day).at(-1)![1];
    // Half a day too much was counted: the limit ends with the morning.
    return this.minuteAt(day * 1440 + (left < 0 ? this.hoursOn(day)[0]![1] : last));
  }

  /** The closing of the first working day on or after the date `days` calendar days later. */
  calendarDays(at: number, days: number): number {
    let day = Math.floor(this.placeOf(at) / 1440) + days;
    while (this.weightOf(day) === 0) day += 1;
    return this.minuteAt(day * 1440 + this.hoursOn(day).at(-1)![1]);
  }

  /** When something received counts under "after 15:00": itself, or the opening of the next working day. */
  countedAfter15(at: number): number {
    const place = this.placeOf(at);
    const day = Math.floor(place / 1440);
    const closing = this.hoursOn(day).at(-1)?.[1] ?? -1;
    if (place % 1440 <= Math.min(closing, 900)) return at;
    let next = day + 1;
    while (this.weightOf(next) === 0) next += 1;
    return this.minuteAt(next * 1440 + this.hoursOn(next)[0]![0]);
  }

  private weightOf(day: number): number {
    const hours = this.hoursOn(day);
    if (hours.length === 0) return 0;
    return hours === this.hours.saturday ? 0.5 : 1;
  }

  private hoursOn(day: number): NaiveHours['weekday'] {
    const date = new Date((FIRST_DAY + day) * 86_400_000);
    const name = date.toISOString().slice(0, 10);
    if (WORKED.has(name)) return this.hours.weekday;
    if (CLOSED.has(name) || date.getUTCDay() === 0) return [];
    return date.getUTCDay() === 6 ? this.hours.saturday : this.hours.weekday;
  }

  private placeOf(at: number): number {
    return at + OFFSET - FIRST_DAY * 1440;
  }

  private minuteAt(place: number): number {
    return place - OFFSET + FIRST_DAY * 1440;
  }
}
