import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type CalendarLayer, isWorkingDay, WEEKDAY_NAMES, type WorkingCalendar } from '#calendar';
import type { Unit } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import { decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import { refuseInput } from '../platform/http/validation.js';
import { type Sources, sourcesOf } from './calendar-sources.js';
import type {
  CalendarBody,
  CalendarListItem,
  CalendarListQuery,
  CalendarQuery,
  CalendarView,
} from './calendars-admin.dto.js';
import { historyOf, layersInForce, ownLayers } from './calendars-admin.queries.js';
import { CalendarsService } from './calendars.service.js';

const CURSOR = z.tuple([z.string()]);

/** Calendars as administrators read and change them. */
@Injectable()
export class CalendarsAdmin {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsService,
    private readonly organisation: OrganisationService,
  ) {}

  /** Units that have a layer of their own, by code. */
  async list({ kind, limit, cursor }: CalendarListQuery): Promise<Page<CalendarListItem>> {
    const after = cursor === undefined ? '' : decodeCursor(cursor, CURSOR)[0];
    const { rows, total } = await ownLayers(this.database, { kind, after, limit: limit + 1 });
    const page = pageOf(rows, limit, total, (row) => [row.unit.code]);
    return { ...page, items: page.items.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })) };
  }

  /** What is in effect for a unit in a year, and which layer says so. @throws {UnitNotFoundError} */
  async get(unitId: string, { kind, year }: CalendarQuery): Promise<CalendarView> {
    const unit = await this.organisation.getUnit(unitId);
    const layers = await layersInForce(this.database, unitId, kind);
    const [calendar, history, units] = await Promise.all([
      this.calendars.forUnit(this.database, unitId, kind),
      historyOf(this.database, unitId, kind),
      this.organisation.unitsByIds(layers.flatMap((layer) => layer.unitId ?? [])),
    ]);
    const sources = sourcesOf(layers);
    const name = (id: string | null | undefined) => (id ? shortOf(units.get(id)!) : null);
    const own = layers.find((layer) => layer.unitId === unitId);
    const { week = {}, exceptions = [], years = [] } = own?.layer ?? {};
    return {
      ...{ unit: shortOf(unit), kind, version: own?.version ?? 0, own: { week, exceptions, years } },
      week: weekOf(calendar, sources, name),
      exceptions: exceptionsOf(sources, year, name),
      ...yearOf(calendar, sources, year, name),
      history: history.map((row) => ({ ...row, at: row.at.toISOString() })),
    };
  }

  /**
   * Puts a new version of a unit's own layer in force.
   * @throws {UnitNotFoundError} {@link InvalidInputError}
   * @throws {CalendarChangedError} when somebody else changed it since it was read
   * @throws {UnfitCalendarError} when the result would contradict itself
   */
  async change(actor: SignedInActor, unitId: string, body: CalendarBody): Promise<{ version: number }> {
    const unit = await this.organisation.getUnit(unitId);
    refuseTwice(body.exceptions.flatMap((row) => row.dates));
    const { kind, basedOn, note } = body;
    const before = await layersInForce(this.database, unitId, kind);
    const inherited = sourcesOf(before.filter((layer) => layer.unitId !== unitId));
    const layer: CalendarLayer = {
      key: `unit-${unit.code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.slice(0, 64),
      name: { vi: `Lịch làm việc ${unit.name}`, en: `Working calendar of ${unit.nameEn}` },
      ...{ week: body.week, exceptions: body.exceptions, years: coveringYears(body, inherited) },
    };
    const who = { kind: 'account', accountId: actor.accountId } as const;
    const version = await this.database.transaction((tx) =>
      this.calendars.change(tx, { unitId, kind, layer, note: note.normalize('NFC'), basedOn, actor: who }),
    );
    return { version };
  }
}

type Name = (id: string | null | undefined) => CalendarView['unit'] | null;

const shortOf = ({ id, name, nameEn }: Unit): CalendarView['unit'] => ({ id, name, nameEn });

function weekOf(calendar: WorkingCalendar, { week }: Sources, name: Name): CalendarView['week'] {
  return WEEKDAY_NAMES.map((weekday) => {
    const hours = calendar.version.week[weekday];
    return {
      weekday,
      hours: hours ? { intervals: hours.intervals, counts: hours.counts ?? weightOf(calendar, hours.intervals) } : null,
      source: name(week.get(weekday)),
    };
  });
}

const minutes = (intervals: readonly { from: number; to: number }[]): number =>
  intervals.reduce((sum, { from, to }) => sum + to - from, 0);

/** As the calendar weighs a day that does not say what it counts. */
const weightOf = (calendar: WorkingCalendar, intervals: readonly { from: number; to: number }[]): number =>
  minutes(intervals) * 3 <= calendar.longest * 2 ? 0.5 : 1;

function exceptionsOf(sources: Sources, year: number, name: Name): CalendarView['exceptions'] {
  return [...sources.exceptions]
    .filter(([date]) => date.startsWith(`${year}-`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { row, unitId }]) => {
      const { dates: _dates, kind, name: title, notice, remark } = row;
      const { intervals, insteadOf } = row.kind === 'swapWork' ? row : {};
      return { kind, date, name: title, notice, remark, intervals, insteadOf, source: name(unitId) };
    });
}

function yearOf(
  calendar: WorkingCalendar,
  sources: Sources,
  year: number,
  name: Name,
): Pick<CalendarView, 'year' | 'days'> {
  const days = datesOf(year).map((date) => ({
    ...{ date, counts: isWorkingDay(calendar, date), exception: sources.exceptions.get(date)?.row.kind },
  }));
  const said = sources.years.get(year);
  const workingDays = days.reduce((sum, { counts }) => sum + counts, 0);
  return {
    year: { year, status: said?.row.status ?? null, remark: said?.row.remark, source: name(said?.unitId), workingDays },
    days,
  };
}

function datesOf(year: number): string[] {
  const dates: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
}

/** A year with rows that nobody has spoken for becomes provisional, so that it never looks complete by itself. */
function coveringYears({ exceptions, years }: CalendarBody, inherited: Sources): CalendarBody['years'] {
  const known = new Set([...inherited.years.keys(), ...years.map(({ year }) => year)]);
  const touched = new Set(exceptions.flatMap((row) => row.dates.map((date) => Number(date.slice(0, 4)))));
  const added = [...touched].filter((year) => !known.has(year));
  return [...years, ...added.map((year) => ({ year, status: 'provisional' as const }))];
}

function refuseTwice(dates: readonly string[]): void {
  const twice = dates.find((date, n) => dates.indexOf(date) !== n);
  if (twice)
    refuseInput('exceptions', {
      vi: `Ngày ${twice.split('-').reverse().join('/')} được ghi hai lần`,
      en: `${twice} is listed twice`,
    });
}
