import type { CalendarLayer, CalendarVersion } from '#calendar';
import type { Statement, Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';

/** `deadline`: what legal clocks count. `reception`: when the counter is open. */
export type CalendarKind = 'deadline' | 'reception';

/** Anything that can run a read: an open transaction, or the pool. */
export type Reader = Pick<Tx, 'query'>;

/** The layers in force for one unit, from the base inwards. */
export interface LayerChain {
  unitId: string;
  layerIds: string[];
}

const CHAINS = `
  SELECT asked.unit_id AS "unitId",
         coalesce(array_agg(layer.id ORDER BY layer.depth) FILTER (WHERE layer.id IS NOT NULL), '{}') AS "layerIds"
    FROM unnest($1::uuid[]) AS asked(unit_id)
    LEFT JOIN LATERAL (
      SELECT base.id, 0 AS depth FROM calendar_layer base
       WHERE base.unit_id IS NULL AND base.kind = $2 AND base.superseded_at IS NULL
      UNION ALL
      SELECT own.id, nlevel(above.path) FROM unit here
        JOIN unit above ON above.path @> here.path
        JOIN calendar_layer own ON own.unit_id = above.id AND own.kind = $2 AND own.superseded_at IS NULL
       WHERE here.id = asked.unit_id
    ) AS layer ON true
   GROUP BY asked.unit_id`;

/** Ids of the layers in force for each unit, in one statement. */
export async function findChains(
  reader: Reader,
  unitIds: readonly string[],
  kind: CalendarKind,
): Promise<LayerChain[]> {
  return reader.query<LayerChain>(CHAINS, [unitIds, kind]);
}

/** Contents of layers by id; a layer never changes once written. */
export async function findLayers(
  reader: Reader,
  ids: readonly string[],
): Promise<{ id: string; layer: CalendarLayer | CalendarVersion }[]> {
  return reader.query(`SELECT id, layer FROM calendar_layer WHERE id = ANY($1)`, [ids]);
}

const SUPERSEDE: Statement = {
  name: 'calendars.supersede',
  text: `UPDATE calendar_layer SET superseded_at = $3
          WHERE unit_id IS NOT DISTINCT FROM $1 AND kind = $2 AND superseded_at IS NULL
      RETURNING version`,
};

/** Ends the layer in force. @returns its version, or 0 when there was none */
export async function supersede(tx: Tx, unitId: string | null, kind: CalendarKind, at: Date): Promise<number> {
  const [row] = await tx.run<{ version: number }>(SUPERSEDE, [unitId, kind, at]);
  return row?.version ?? 0;
}

/** Writes a layer as the one in force. @returns its id, or undefined when another one was written meanwhile */
export async function insertLayer(
  tx: Tx,
  row: { unitId: string | null; kind: CalendarKind; version: number; layer: unknown; note: string; at: Date },
): Promise<string | undefined> {
  const [written] = await tx.query<{ id: string }>(
    `INSERT INTO calendar_layer(id, unit_id, kind, version, layer, note, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT DO NOTHING RETURNING id`,
    [newId(), row.unitId, row.kind, row.version, JSON.stringify(row.layer), row.note, row.at],
  );
  return written?.id;
}
