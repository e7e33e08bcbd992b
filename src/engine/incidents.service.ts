import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditService } from '../audit/audit.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import { journalAtDossier } from './dossier-audit.js';
import type { Actor } from './engine.events.js';
import { IncidentClosedError, IncidentNotFoundError } from './incidents.errors.js';
import { IncidentRetries } from './incident-retries.service.js';

/** Something that stopped a part of an instance, until people help. */
export interface Incident {
  id: string;
  instanceId: string;
  businessKey: string;
  elementId: string;
  token: string;
  kind: string;
  message: { vi: string; en: string };
  detail: string;
  state: 'open' | 'closed';
  openedAt: Date;
  closedAt: Date | null;
}

const SELECT = `SELECT incident.id, instance_id AS "instanceId", business_key AS "businessKey", element_id AS "elementId", token,
  kind, message, detail, state, opened_at AS "openedAt", closed_at AS "closedAt"
  FROM incident JOIN instance ON instance.id = incident.instance_id`;

/** What to do when something went wrong: see it, mend what caused it, try again. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly db: Database,
    private readonly retries: IncidentRetries,
    private readonly audit: AuditService,
  ) {}

  /** Incidents in one state, oldest first. */
  async list(state: Incident['state'], page: { limit: number; cursor?: string }): Promise<Page<Incident>> {
    const [at, id] = page.cursor ? decodeCursor(page.cursor, z.tuple([z.iso.datetime(), z.uuid()])) : [null, null];
    const rows = await this.db.query<Incident>(
      `${SELECT} WHERE state = $1 AND ($2::timestamptz IS NULL OR (opened_at, incident.id) > ($2, $3::uuid))
       ORDER BY opened_at, incident.id LIMIT $4`,
      [state, at, id, page.limit + 1],
    );
    const [count] = await this.db.query<{ total: number }>(
      'SELECT count(*)::int AS total FROM incident WHERE state = $1',
      [state],
    );
    return pageOf(rows, page.limit, count!.total, (row) => [row.openedAt.toISOString(), row.id]);
  }

  /** One incident. @throws {IncidentNotFoundError} */
  async get(id: string): Promise<Incident> {
    const [incident] = await this.db.query<Incident>(`${SELECT} WHERE incident.id = $1`, [id]);
    if (!incident) throw new IncidentNotFoundError(id);
    return incident;
  }

  /**
   * Tries again what stopped, with the variables as they are now. When it stops again, the incident stays open and says
   * why.
   * @returns the incident afterwards
   * @throws {IncidentNotFoundError} {@link IncidentClosedError}
   */
  async retry(id: string, actor: Actor): Promise<Incident> {
    const incident = await this.get(id);
    const { instanceId, kind, elementId } = incident;
    const check = (tx: Tx): Promise<void> => assertOpen(tx, id);
    const after = (tx: Tx): Promise<void> =>
      journalAtDossier(this.audit, tx, {
        ...{ actor, action: 'incident.retried', instanceId },
        details: { incidentId: id, kind, elementId },
      });
    await this.retries.again({ ...incident, actor }, { check, after });
    return this.get(id);
  }
}

async function assertOpen(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.query<{ state: string; closedAt: Date | null }>(
    'SELECT state, closed_at AS "closedAt" FROM incident WHERE id = $1',
    [id],
  );
  if (row?.state !== 'open') throw new IncidentClosedError(id, row?.closedAt ?? null);
}
