import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import { cursorInstant, decodeCursor, type Page, pageOf, type PageQuery } from '../platform/http/paging.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { z } from 'zod';
import { DossierAccess } from './dossier-access.js';
import type { HistoryItem } from './dossiers.dto.js';
import { type HistoryFact, inWords } from './history-words.js';

const CURSOR = z.tuple([cursorInstant, z.string()]);

/**
 * People's deeds come from the audit, the procedure's own doings from the engine's journal: timers that fired, waits that
 * began, incidents. What a person's deed has caused right away is not told twice. Ids are padded: they sort as text.
 */
const HISTORY = `
  SELECT a.at, a.id::text AS id, a.action AS kind, a.actor_kind AS "actorKind", p.name AS "actorName", a.details
    FROM audit_entry a LEFT JOIN person p ON p.id = CASE a.actor_kind WHEN 'account' THEN a.actor_id::uuid END
   WHERE a.subject_kind = 'dossier' AND a.subject_id = $1
  UNION ALL
  SELECT h.at, lpad(h.step_no::text, 12, '0') || '.' || lpad(e.seq::text, 6, '0'), e.entry ->> 'type' ||
           coalesce('.' || (e.entry ->> 'how'), ''), h.actor ->> 'kind', q.name, e.entry
    FROM dossier d JOIN history h ON h.instance_id = d.instance_id AND h.at >= d.received_at
    CROSS JOIN jsonb_array_elements(h.entries) WITH ORDINALITY AS e(entry, seq)
    LEFT JOIN person q ON q.id = CASE h.actor ->> 'kind' WHEN 'account' THEN (h.actor ->> 'accountId')::uuid END
   WHERE d.id = $2 AND e.entry ->> 'type' IN ('task.open', 'timer.disarm', 'incident.open', 'incident.close', 'instance.end')
     AND (e.entry ->> 'type' <> 'timer.disarm' OR e.entry ->> 'how' = 'fired')`;

/** A dossier's course in words. */
@Injectable()
export class DossierHistoryService {
  constructor(
    private readonly database: Database,
    private readonly access: DossierAccess,
    private readonly procedures: ProceduresService,
  ) {}

  /** Latest first. @throws {DossierNotFoundError} */
  async list(actor: SignedInActor, dossierId: string, page: PageQuery): Promise<Page<HistoryItem>> {
    await this.access.check(actor, dossierId);
    const before = page.cursor === undefined ? [null, null] : decodeCursor(page.cursor, CURSOR);
    const [rows, [dossier]] = await Promise.all([
      this.database.query<HistoryFact & { id: string; atText: string; total: number }>(
        `WITH entry AS (${HISTORY}), total AS (SELECT count(*)::int AS n FROM entry)
         SELECT entry.*, entry.at::text AS "atText", total.n AS total FROM total, entry
          WHERE $3::timestamptz IS NULL OR (entry.at, entry.id) < ($3, $4)
          ORDER BY entry.at DESC, entry.id DESC LIMIT $5`,
        [dossierId, dossierId, ...before, page.limit + 1],
      ),
      this.database.query<{ versionId: string }>(
        `SELECT procedure_version_id AS "versionId" FROM dossier WHERE id = $1`,
        [dossierId],
      ),
    ]);
    const { model, bundle } = await this.procedures.getVersion(dossier!.versionId);
    const english = bundle.procedure.elementNames;
    const nameOf = (elementId: string) => {
      const vi = model.elements.get(elementId)?.name ?? elementId;
      return { vi, en: (Object.hasOwn(english, elementId) ? english[elementId] : undefined) ?? vi };
    };
    const found = pageOf(rows, page.limit, rows[0]?.total ?? 0, (row) => [row.atText, row.id]);
    return {
      ...found,
      items: found.items.map((row) => ({
        at: row.at.toISOString(),
        actor: { kind: row.actorKind, name: row.actorName },
        elementId: typeof row.details.elementId === 'string' ? row.details.elementId : null,
        text: inWords(row, nameOf),
      })),
    };
  }
}
