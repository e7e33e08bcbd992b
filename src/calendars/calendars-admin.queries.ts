import type { SourcedLayer } from './calendar-sources.js';
import type { CalendarKind, Reader } from './calendars.repository.js';

/** Layers in force for a unit, from the base inwards. */
export const layersInForce = (
  reader: Reader,
  unitId: string,
  kind: CalendarKind,
): Promise<(SourcedLayer & { version: number })[]> =>
  reader.query(
    `SELECT l.unit_id AS "unitId", l.layer, l.version
       FROM calendar_layer l LEFT JOIN unit above ON above.id = l.unit_id
      WHERE l.kind = $2 AND l.superseded_at IS NULL
        AND (l.unit_id IS NULL OR above.path @> (SELECT path FROM unit WHERE id = $1))
      ORDER BY coalesce(nlevel(above.path), 0)`,
    [unitId, kind],
  );

/** Versions of a unit's own layer, latest first. */
export const historyOf = (
  reader: Reader,
  unitId: string,
  kind: CalendarKind,
): Promise<{ version: number; note: string; at: Date }[]> =>
  reader.query(
    `SELECT version, note, created_at AS at FROM calendar_layer WHERE unit_id = $1 AND kind = $2
      ORDER BY version DESC LIMIT 20`,
    [unitId, kind],
  );

/** Units in effect with a layer of their own, after a code. */
export async function ownLayers(
  reader: Reader,
  ask: { kind: CalendarKind; after: string; limit: number },
): Promise<{
  rows: {
    unit: { id: string; code: string; name: string; nameEn: string };
    version: number;
    note: string;
    changedAt: Date;
  }[];
  total: number;
}> {
  const from = `FROM calendar_layer l JOIN unit u ON u.id = l.unit_id WHERE l.kind = $1 AND l.superseded_at IS NULL`;
  const rows = await reader.query<Awaited<ReturnType<typeof ownLayers>>['rows'][number]>(
    `SELECT json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'nameEn', u.name_en) AS unit, l.version, l.note,
            l.created_at AS "changedAt" ${from} AND u.code > $2 ORDER BY u.code LIMIT $3`,
    [ask.kind, ask.after, ask.limit],
  );
  const [count] = await reader.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, [ask.kind]);
  return { rows, total: count?.total ?? 0 };
}
