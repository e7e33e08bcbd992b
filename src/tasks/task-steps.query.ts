import { Injectable } from '@nestjs/common';
import type { TaskOutcome } from '#workflow';
import type { DossierStep } from '../dossiers/dossiers.events.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import type { TaskState } from './task-actions.js';

interface StepRow {
  taskId: string;
  procedureVersionId: string;
  elementId: string;
  name: string;
  nameEn: string;
  unit: { id: string; name: string; nameEn: string };
  roles: string[];
  assignee: { id: string; name: string } | null;
  openedAt: Date;
  claimedAt: Date | null;
  closedAt: Date | null;
  dueAt: Date | null;
  state: TaskState;
  seen: boolean;
  outcome: string | null;
  reason: string | null;
}

const STEPS = `
  SELECT t.id AS "taskId", d.procedure_version_id AS "procedureVersionId", t.element_id AS "elementId",
    t.name, coalesce(t.name_en, t.name) AS "nameEn",
    json_build_object('id', t.unit_id, 'name', coalesce(u.name, '—'), 'nameEn', coalesce(u.name_en, '—')) AS unit, t.roles,
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS assignee,
    t.opened_at AS "openedAt", t.claimed_at AS "claimedAt", t.closed_at AS "closedAt", t.due_at AS "dueAt", t.state,
    EXISTS (SELECT FROM task_read r WHERE r.task_id = t.id) AS seen, t.outcome, t.reason
  FROM task t JOIN dossier d ON d.id = t.dossier_id LEFT JOIN unit u ON u.id = t.unit_id
    LEFT JOIN person p ON p.id = coalesce(t.completed_by, t.assignee_id)
  WHERE t.dossier_id = $1 ORDER BY t.opened_at, t.id`;

/** The steps of a dossier, for its page. */
@Injectable()
export class TaskStepsQuery {
  constructor(
    private readonly database: Database,
    private readonly procedures: ProceduresService,
  ) {}

  /** In the order of their opening, recalled and cancelled ones too. */
  async stepsOf(dossierId: string, reader: Pick<Tx, 'query'> = this.database): Promise<DossierStep[]> {
    const rows = await reader.query<StepRow>(STEPS, [dossierId]);
    const [first] = rows;
    if (!first) return [];
    const { model } = await this.procedures.getVersion(first.procedureVersionId, reader);
    const labelOf = ({ elementId, outcome }: StepRow): TaskOutcome['label'] | null =>
      model.elements.get(elementId)?.task?.outcomes.find((each) => each.key === outcome)?.label ?? null;
    return rows.map((row) => ({
      taskId: row.taskId,
      elementId: row.elementId,
      name: row.name,
      nameEn: row.nameEn,
      unit: row.unit,
      role: row.roles[0] ?? '',
      assignee: row.assignee,
      openedAt: row.openedAt.toISOString(),
      claimedAt: row.claimedAt?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
      dueAt: row.dueAt?.toISOString() ?? null,
      state: row.state,
      seen: row.seen,
      outcome: labelOf(row),
      reason: row.reason,
    }));
  }
}
