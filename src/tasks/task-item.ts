import type { ReadDeadline } from '../dossiers/deadline-reader.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { relationsOf } from './task-access.js';
import { type AssignMode, offeredActions, type TaskState } from './task-actions.js';
import type { TaskItem } from './tasks.dto.js';

/** A task with the names that lists show. */
export interface TaskItemRow {
  id: string;
  version: number;
  name: string;
  nameEn: string;
  elementId: string;
  state: TaskState;
  assign: AssignMode;
  dossierId: string;
  code: string;
  applicantName: string | null;
  procedureName: string;
  procedureNameEn: string;
  unitId: string;
  unitName: string;
  unitNameEn: string;
  unitPath: string;
  roles: string[];
  unresolvedRoles: string[] | null;
  assigneeId: string | null;
  assigneeName: string | null;
  completedBy: string | null;
  openedAt: Date;
  claimedAt: Date | null;
  dueAt: Date | null;
  seen: boolean;
}

/** Needs `t` (task) and `ITEM_JOINS`. */
export const ITEM_COLUMNS = `t.id, t.version, t.name, coalesce(t.name_en, t.name) AS "nameEn", t.element_id AS "elementId", t.state, t.assign,
  t.dossier_id AS "dossierId", d.code, a.name AS "applicantName", v.name AS "procedureName",
  v.name_en AS "procedureNameEn", t.unit_id AS "unitId", u.name AS "unitName", u.name_en AS "unitNameEn",
  u.path::text AS "unitPath", t.roles, t.unresolved_roles AS "unresolvedRoles", t.assignee_id AS "assigneeId",
  p.name AS "assigneeName", t.completed_by AS "completedBy", t.opened_at AS "openedAt", t.claimed_at AS "claimedAt",
  t.due_at AS "dueAt", EXISTS (SELECT FROM task_read r WHERE r.task_id = t.id) AS seen`;

export const ITEM_JOINS = `LEFT JOIN dossier d ON d.id = t.dossier_id
  LEFT JOIN dossier_party a ON a.dossier_id = d.id AND a.part = 'applicant'
  LEFT JOIN procedure_version v ON v.id = d.procedure_version_id
  LEFT JOIN unit u ON u.id = t.unit_id
  LEFT JOIN person p ON p.id = t.assignee_id`;

/** What stands in place of a name that was erased. */
const ERASED = '—';

/** A row as a list shows it to the actor. */
export function itemOf(row: TaskItemRow, deadline: ReadDeadline, actor: SignedInActor): TaskItem {
  const relations = relationsOf(row, actor);
  // Whether a completion can be taken back is the task's own page's question.
  relations.delete('completer');
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    nameEn: row.nameEn,
    elementId: row.elementId,
    state: row.state,
    dossier: {
      id: row.dossierId,
      code: row.code,
      applicantName: row.applicantName ?? ERASED,
      procedureName: { vi: row.procedureName, en: row.procedureNameEn },
    },
    unit: { id: row.unitId, name: row.unitName, nameEn: row.unitNameEn },
    role: row.roles[0] ?? '',
    roles: row.roles,
    unresolvedRoles: row.unresolvedRoles,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? ERASED },
    dueAt: row.dueAt?.toISOString() ?? null,
    deadlineState: deadline.state,
    remaining: { text: deadline.text },
    openedAt: row.openedAt.toISOString(),
    claimedAt: row.claimedAt?.toISOString() ?? null,
    seen: row.seen,
    // What a model handles is told on the task's own page.
    actions: offeredActions({ ...row, escalates: false }, relations),
  };
}
