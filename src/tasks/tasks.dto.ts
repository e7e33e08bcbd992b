import type { OutcomeKind, TaskKind } from '#workflow';
import { z } from 'zod';
import { pageQuery, pageSchema } from '../platform/http/paging.js';
import { DETAILS_KINDS, taskDetails } from './task-details.dto.js';

const localized = z.object({ vi: z.string(), en: z.string() });
const instant = z.iso.datetime({ offset: true });
const unitRef = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() });
const personRef = z.object({ id: z.uuid(), name: z.string() });
const taskState = z.enum(['open', 'claimed', 'completed', 'cancelled']);
const action = z.enum([
  'claim',
  'complete',
  'release',
  'assign',
  'reassign',
  'extend',
  'escalate',
  'recall',
  'comment',
]);
const reason = z.string().trim().normalize('NFC').min(1).max(2000);

export const idParams = z.object({ id: z.uuid() });

export const inboxQuery = pageQuery.extend({
  /** `mine`: assigned to the caller. `unit`: held by the caller's units. `all`: held anywhere below the caller's posts. */
  scope: z.enum(['mine', 'unit', 'all']).default('mine'),
  /** `open`: whatever is not finished. */
  state: z.enum(['open', 'unclaimed', 'claimed']).default('open'),
  /** Only those whose limit has passed. */
  overdue: z.stringbool().optional(),
  /** What dossiers are found by: code, name, ID or telephone number, what a scanner types. */
  q: z.string().trim().max(500).optional(),
});
export type InboxQuery = z.output<typeof inboxQuery>;

const deadlineState = z.enum(['none', 'onTrack', 'dueSoon', 'due', 'overdue', 'paused']);

export const taskItem = z.object({
  id: z.uuid(),
  version: z.number().int(),
  name: z.string(),
  /** The Vietnamese name where the procedure has no English one. */
  nameEn: z.string(),
  elementId: z.string(),
  state: taskState,
  dossier: z.object({ id: z.uuid(), code: z.string(), applicantName: z.string(), procedureName: localized }),
  unit: unitRef,
  role: z.string(),
  roles: z.array(z.string()),
  /** The model's roles, when none of them led to a unit and the task lies with the competent agency instead. */
  unresolvedRoles: z.array(z.string()).nullable(),
  assignee: personRef.nullable(),
  dueAt: instant.nullable(),
  deadlineState,
  remaining: z.object({ text: localized.nullable() }),
  openedAt: instant,
  claimedAt: instant.nullable(),
  /** Somebody has looked at it. */
  seen: z.boolean(),
  actions: z.array(action),
});
export type TaskItem = z.output<typeof taskItem>;
export const taskPage = pageSchema(taskItem);

const OUTCOME_KINDS = [
  'supplement',
  'refuse',
  'sendBack',
  'consult',
  'assign',
  'noReply',
] as const satisfies readonly OutcomeKind[];
const TASK_KINDS = [
  'supplement',
  'consultation',
  'recordReply',
  'issueResult',
  'handOver',
  'refusalNotice',
  'stopNotice',
] as const satisfies readonly TaskKind[];
const detailsKind = z.enum(DETAILS_KINDS);

const unknownRecord = z.record(z.string(), z.unknown());

export const taskDetail = taskItem.extend({
  documentation: z.string().nullable(),
  form: z
    .object({
      id: z.string(),
      schema: unknownRecord,
      ui: unknownRecord,
      en: z.record(z.string(), z.string()),
      data: z.record(z.string(), z.json()),
    })
    .nullable(),
  /** What the task is for, where screens treat it in a way of its own. */
  kind: z.enum(TASK_KINDS).nullable(),
  outcomes: z.array(
    z.object({
      key: z.string(),
      vi: z.string(),
      en: z.string(),
      reasonRequired: z.boolean(),
      kind: z.enum(OUTCOME_KINDS).nullable(),
      /** Kind of the details that choosing it demands. */
      details: detailsKind.nullable(),
      /** Further result of the procedure that it issues; null: not said, or the main one. */
      result: z.string().nullable(),
    }),
  ),
  /** Kind of the details that completing it demands, where it has no outcomes. */
  details: detailsKind.nullable(),
  outcome: z.string().nullable(),
  reason: z.string().nullable(),
  closedAt: instant.nullable(),
  completedBy: personRef.nullable(),
  /** What its leader may throw from it and the model handles; empty for everybody else. */
  escalations: z.array(
    z.object({
      code: z.string(),
      name: localized,
      /** The step, or the part of the procedure around it, ends by it. */
      interrupting: z.boolean(),
    }),
  ),
  comments: z.array(z.object({ id: z.uuid(), author: personRef, text: z.string(), writtenAt: instant })),
  canClaim: z.boolean(),
  canComplete: z.boolean(),
  canAssign: z.boolean(),
  canRecall: z.boolean(),
});
export type TaskDetail = z.output<typeof taskDetail>;

export const candidatesQuery = z.object({
  unitId: z.uuid().optional(),
  /** Of the step after this one, for whoever completes this one by naming them. */
  next: z.stringbool().optional(),
});
export const candidates = z.object({
  items: z.array(
    z.object({
      accountId: z.uuid(),
      name: z.string(),
      roles: z.array(z.string()),
      absent: z.boolean(),
      /** How much they have on their desk. */
      openTasks: z.number().int(),
    }),
  ),
});
export type Candidates = z.output<typeof candidates>;

/** Every command tells which version of the task its sender saw. */
const versioned = z.object({ version: z.number().int().min(1) });
export const versionBody = versioned;
export const assignBody = versioned.extend({ accountId: z.uuid() });
export const reassignBody = versioned.extend({ unitId: z.uuid().optional(), accountId: z.uuid().optional(), reason });
export const completeBody = versioned.extend({
  outcome: z.string().max(100).optional(),
  reason: reason.optional(),
  form: z.record(z.string(), z.json()).default({}),
  /** What the kind of the outcome, or of the task, asks for besides. */
  details: taskDetails.optional(),
});
export type CompleteBody = z.output<typeof completeBody>;
export const escalateBody = versioned.extend({ code: z.string().max(100), reason });
export type EscalateBody = z.output<typeof escalateBody>;
export const commentBody = z.object({ text: z.string().trim().normalize('NFC').min(1).max(4000) });

export const versionResult = z.object({ version: z.number().int() });
export const completeResult = versionResult.extend({
  /** Tasks that the completion opened and the caller may take up: the next one to show. */
  next: z.array(z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() })),
});
export type CompleteResult = z.output<typeof completeResult>;
export const escalateResult = versionResult.extend({
  /** The step ended by it. */
  ended: z.boolean(),
});
export type EscalateResult = z.output<typeof escalateResult>;
export const commentResult = z.object({ id: z.uuid(), writtenAt: instant });
export const recallResult = z.object({ taskId: z.uuid(), version: z.number().int() });
