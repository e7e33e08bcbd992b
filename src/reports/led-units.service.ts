import { Injectable } from '@nestjs/common';
import { fromLocal, localDateOf, nextOpening, shiftDate, type WorkingCalendar } from '#calendar';
import { CalendarsService } from '../calendars/calendars.service.js';
import type { Reader } from '../organisation/organisation.events.js';
import { VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';
import { groupBy } from '../platform/group-by.js';
import { UnitNotLedError } from './reports.errors.js';

/** A unit of the tree that somebody leads. */
export interface LedUnit {
  id: string;
  parentId: string | null;
  kind: string;
  name: string;
  nameEn: string;
  isAgency: boolean;
  inEffect: boolean;
  /** Levels below the topmost unit led. */
  depth: number;
  /** Itself and the closed units that it stands for. */
  unitIds: string[];
  /** What is due by this instant must be done today: when it next opens on a later day. */
  until: string;
}

interface Row extends Omit<LedUnit, 'depth' | 'unitIds' | 'until'> {
  /** Of a closed unit: the one in effect that has taken over. */
  standsFor: string;
}

/** The units that somebody leads, in the order of the tree. */
@Injectable()
export class LedUnits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly visibility: VisibilityService,
  ) {}

  /**
   * The units at or below the actor's leading posts, superiors first; a closed unit is part of the one that has taken
   * over, when that is led as well.
   * @param unitId only this unit
   * @param reader the caller's transaction, where it has one
   * @throws {UnitNotLedError} when `unitId` is none of them
   */
  async of(actor: SignedInActor, unitId?: string, reader: Reader = this.database): Promise<LedUnit[]> {
    const rows = await this.rows(actor, reader);
    const own = rows.filter((row) => row.standsFor === row.id && (unitId === undefined || row.id === unitId));
    if (unitId !== undefined && own.length === 0) throw new UnitNotLedError(unitId);
    const calendars = await this.calendars.forUnits(
      reader,
      own.map(({ id }) => id),
    );
    const until = untilOf(this.clock.nowIso());
    const members = groupBy(rows, ({ standsFor }) => standsFor);
    return inTreeOrder(own).map(({ row, depth }) => {
      const { standsFor: _, ...unit } = row;
      const unitIds = members.get(row.id)!.map(({ id }) => id);
      return { ...unit, depth, unitIds, until: until(calendars.get(row.id)!) };
    });
  }

  private rows(actor: SignedInActor, reader: Reader): Promise<Row[]> {
    const params = new Params();
    const now = `${params.add(this.clock.now())}::timestamptz`;
    return reader.query<Row>(
      `SELECT u.id, u.parent_id AS "parentId", u.kind, u.name, u.name_en AS "nameEn", u.is_agency AS "isAgency",
              e.yes AS "inEffect", CASE WHEN e.yes THEN u.id ELSE coalesce(current_unit(u.id, ${now}), u.id) END AS "standsFor"
         FROM unit u CROSS JOIN LATERAL (SELECT in_effect(u.valid_from, u.valid_to, ${now}) AS yes) AS e
        WHERE u.id = ANY (${this.visibility.unitsLed(actor, params)}) ORDER BY u.sort, u.code`,
      params.values,
    );
  }
}

/** Calendars are few and shared by many units: each is asked once. */
function untilOf(now: string): (calendar: WorkingCalendar) => string {
  const known = new Map<WorkingCalendar, string>();
  return (calendar) => {
    const until = known.get(calendar) ?? nextDay(calendar, now);
    known.set(calendar, until);
    return until;
  };
}

const nextDay = (calendar: WorkingCalendar, now: string): string =>
  nextOpening(calendar, fromLocal(calendar.timeZone, `${shiftDate(localDateOf(calendar, now), 1)}T00:00`));

function inTreeOrder(rows: readonly Row[]): { row: Row; depth: number }[] {
  const ids = new Set(rows.map(({ id }) => id));
  const below = groupBy(rows, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
  const walk = (parentId: string | null, depth: number): { row: Row; depth: number }[] =>
    (below.get(parentId) ?? []).flatMap((row) => [{ row, depth }, ...walk(row.id, depth + 1)]);
  return walk(null, 0);
}
