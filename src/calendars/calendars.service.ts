import { Injectable } from '@nestjs/common';
import {
  addDuration,
  type CalendarLayer,
  type CalendarVersion,
  compileCalendar,
  composeCalendar,
  InvalidCalendarError,
  localDateOf,
  nextOpening,
  openingOf,
  parseDuration,
  subtractWorkingDays,
  vietnamPublicSector,
  type WorkingCalendar,
} from '#calendar';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { CalendarChangedError, UnfitCalendarError } from './calendars.errors.js';
import {
  type CalendarKind,
  findChains,
  findLayers,
  insertLayer,
  type Reader,
  supersede,
} from './calendars.repository.js';

export type { CalendarKind } from './calendars.repository.js';

/** Calendars kept compiled; an office has few, and each knows the days it has worked out. */
const KEPT = 500;

/** A new version of the calendar of one unit. */
export interface CalendarChange {
  /** Null: the base that every unit inherits; then `layer` is a whole calendar version. */
  unitId: string | null;
  kind: CalendarKind;
  layer: CalendarLayer | CalendarVersion;
  /** Why, and by which notice. */
  note: string;
  /** Version that was read before editing; 0 when there was none. */
  basedOn: number;
  actor: AuditActor;
}

/** Working calendars of units, inherited from nation to province to unit. */
@Injectable()
export class CalendarsService {
  private readonly compiled = new Map<string, WorkingCalendar>();

  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * The calendar in force for a unit.
   *
   * Which layers are in force is read each time, so that a change counts at once in every process; what they say is
   * cached, as a layer never changes once written.
   * @param reader an open transaction, or the pool
   */
  async forUnit(reader: Reader, unitId: string, kind: CalendarKind = 'deadline'): Promise<WorkingCalendar> {
    return (await this.forUnits(reader, [unitId], kind)).get(unitId)!;
  }

  /** Calendars of many units in one or two statements; every unit asked for is in the answer. */
  async forUnits(
    reader: Reader,
    unitIds: readonly string[],
    kind: CalendarKind = 'deadline',
  ): Promise<Map<string, WorkingCalendar>> {
    const chains = await findChains(reader, [...new Set(unitIds)], kind);
    const missing = chains.filter(({ layerIds }) => !this.compiled.has(keyOf(layerIds)));
    if (missing.length > 0) await this.compile(reader, missing);
    return new Map(chains.map(({ unitId, layerIds }) => [unitId, this.compiled.get(keyOf(layerIds))!]));
  }

  /**
   * The instant a working-time amount later, by a unit's deadline calendar.
   * @param amount `3d` working days, `4h` working hours, `10cd` calendar days
   * @throws {InvalidTimeTextError} when the amount is none of these
   */
  async add(reader: Reader, unitId: string, from: Date, amount: string): Promise<Date> {
    const calendar = await this.forUnit(reader, unitId);
    return instantAsDate(addDuration(calendar, from.toISOString(), parseDuration(amount)));
  }

  /**
   * The opening of the working day that lies a number of working days before.
   * @param days whole working days; 0 is the opening of the day itself, or of the next one when that is closed
   */
  async openingDaysBefore(reader: Reader, unitId: string, at: Date, days: number): Promise<Date> {
    const calendar = await this.forUnit(reader, unitId);
    const today = localDateOf(calendar, nextOpening(calendar, at.toISOString()));
    const { date } = subtractWorkingDays(calendar, today, days);
    return instantAsDate(openingOf(calendar, date)!);
  }

  /**
   * Puts a new version of a unit's calendar in force; the earlier one stays readable.
   * @returns the new version number
   * @throws {CalendarChangedError} when somebody else changed it since it was read
   * @throws {UnfitCalendarError} when the result would contradict itself
   */
  async change(tx: Tx, change: CalendarChange): Promise<number> {
    const at = this.clock.now();
    const current = await supersede(tx, change.unitId, change.kind, at);
    if (current !== change.basedOn) throw new CalendarChangedError(current);
    const version = current + 1;
    const id = await insertLayer(tx, { ...change, version, at });
    if (!id) throw new CalendarChangedError(version);
    await this.compileNow(tx, change);
    await this.audit.write(tx, {
      actor: change.actor,
      action: 'calendar.changed',
      subject: { kind: 'calendar', id },
      unitId: change.unitId ?? undefined,
      details: { kind: change.kind, version, note: change.note },
    });
    return version;
  }

  /** What was just written must compile together with what it inherits. */
  private async compileNow(tx: Tx, change: CalendarChange): Promise<void> {
    try {
      if (change.unitId === null) compileCalendar(change.layer);
      else await this.forUnit(tx, change.unitId, change.kind);
    } catch (error) {
      if (error instanceof InvalidCalendarError) throw new UnfitCalendarError(error.faults, { cause: error });
      throw error;
    }
  }

  private async compile(reader: Reader, chains: readonly { layerIds: string[] }[]): Promise<void> {
    const ids = [...new Set(chains.flatMap(({ layerIds }) => layerIds))];
    const rows = ids.length > 0 ? await findLayers(reader, ids) : [];
    const layers = new Map(rows.map(({ id, layer }) => [id, layer]));
    if (this.compiled.size + chains.length > KEPT) this.compiled.clear();
    for (const { layerIds } of chains) {
      const chain = layerIds.map((id) => layers.get(id)!);
      // A base is a whole version and so says its zone; a layer says only what it changes.
      const [first] = chain;
      const base = first && 'timeZone' in first ? first : vietnamPublicSector;
      const own = (base === first ? chain.slice(1) : chain) as CalendarLayer[];
      this.compiled.set(keyOf(layerIds), compileCalendar(own.reduce(composeCalendar, base)));
    }
  }
}

const keyOf = (layerIds: readonly string[]): string => layerIds.join(' ');

function instantAsDate(instant: string): Date {
  return new Date(instant);
}
