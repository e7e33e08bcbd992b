import {
  type CalendarException,
  type CalendarLayer,
  type CalendarVersion,
  vietnamPublicSector,
  type WeekdayName,
} from '#calendar';

/** A layer with the unit it belongs to; null: the nation's. */
export interface SourcedLayer {
  unitId: string | null;
  layer: CalendarLayer | CalendarVersion;
}

/** Which layer says what is in effect. */
export interface Sources {
  week: ReadonlyMap<WeekdayName, string | null>;
  exceptions: ReadonlyMap<string, { row: CalendarException; unitId: string | null }>;
  years: ReadonlyMap<number, { row: CalendarVersion['years'][number]; unitId: string | null }>;
}

/**
 * Finds where each row of a composed calendar comes from: what a layer says replaces what the ones before it said.
 * @param layers from the base inwards; without a whole version first, the shipped calendar is the base
 */
export function sourcesOf(layers: readonly SourcedLayer[]): Sources {
  const [first] = layers;
  const hasBase = first && 'timeZone' in first.layer;
  const all = hasBase ? layers : [{ unitId: null, layer: vietnamPublicSector }, ...layers];
  const week = new Map<WeekdayName, string | null>();
  const exceptions = new Map<string, { row: CalendarException; unitId: string | null }>();
  const years = new Map<number, { row: CalendarVersion['years'][number]; unitId: string | null }>();
  for (const { unitId, layer } of all) {
    for (const day of Object.keys(layer.week ?? {}) as WeekdayName[]) week.set(day, unitId);
    for (const row of layer.exceptions ?? []) for (const date of row.dates) exceptions.set(date, { row, unitId });
    for (const row of layer.years ?? []) years.set(row.year, { row, unitId });
  }
  return { week, exceptions, years };
}
