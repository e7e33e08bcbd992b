import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { TaskNews } from './task-news.js';

interface Moved {
  id: string;
  dossierId: string;
  elementId: string;
  assigneeId: string | null;
}

const MOVE = `
  WITH moved AS (
    UPDATE task SET unit_id = $2, version = version + 1, changed_by = NULL, changed_at = $4,
           assignee_id = CASE WHEN assignee_id = ANY ($3) THEN assignee_id END,
           claimed_at = CASE WHEN assignee_id = ANY ($3) THEN claimed_at END,
           state = CASE WHEN assignee_id = ANY ($3) THEN 'claimed' ELSE 'open' END
     WHERE unit_id = $1 AND closed_at IS NULL RETURNING id, dossier_id, element_id, assignee_id
  ), seen AS (
    INSERT INTO dossier_participant (dossier_id, unit_id, basis, from_at, received_at)
    SELECT DISTINCT d.id, $2::uuid, 'task', $4::timestamptz, d.received_at FROM moved JOIN dossier d ON d.id = moved.dossier_id
    ON CONFLICT DO NOTHING
  )
  SELECT id, dossier_id AS "dossierId", element_id AS "elementId", assignee_id AS "assigneeId" FROM moved`;

/** Moves the open tasks of units that were closed to the units that took over. */
@Injectable()
export class TaskSuccessors {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationService,
    private readonly audit: AuditService,
    private readonly news: TaskNews,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks at every closed unit that still holds open tasks. Assignees who work in the successor keep theirs. A unit
   * without a successor keeps its tasks, where its superiors see them and can hand them on.
   * @returns number of tasks moved
   */
  async sweep(): Promise<number> {
    const at = this.clock.now();
    const closed = await this.database.query<{ id: string }>(
      `SELECT u.id FROM unit u WHERE u.valid_to <= $1
          AND EXISTS (SELECT FROM task t WHERE t.unit_id = u.id AND t.closed_at IS NULL)`,
      [at],
    );
    if (closed.length === 0) return 0;
    const ids = closed.map((unit) => unit.id);
    const current = await this.organisation.currentUnits(ids, at);
    let moved = 0;
    for (const id of ids) {
      const to = current.get(id);
      if (to !== undefined) moved += await this.move(id, to, at);
    }
    return moved;
  }

  private async move(fromUnitId: string, toUnitId: string, at: Date): Promise<number> {
    const holdings = await this.organisation.holdingsOf(toUnitId, at);
    const staying = holdings.flatMap(({ holder, delegates }) => [holder.id, ...delegates.map((person) => person.id)]);
    return this.database.transaction(async (tx) => {
      const tasks = await tx.query<Moved>(MOVE, [fromUnitId, toUnitId, staying, at]);
      await this.audit.writeAll(
        tx,
        tasks.map(({ id, dossierId, elementId }) => ({
          actor: { kind: 'system', reason: 'unit-closed' },
          action: 'task.moved-to-successor',
          subject: { kind: 'dossier', id: dossierId },
          unitId: toUnitId,
          details: { taskId: id, elementId, fromUnitId, toUnitId },
        })),
      );
      for (const { id, assigneeId } of tasks) this.news.changed(tx, { id, unitId: toUnitId, assigneeId });
      return tasks.length;
    });
  }
}
