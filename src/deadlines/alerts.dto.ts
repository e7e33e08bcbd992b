import { z } from 'zod';
import { pageQuery, pageSchema } from '../platform/http/paging.js';

const instant = z.iso.datetime({ offset: true });
const localized = z.object({ vi: z.string(), en: z.string() });
const unitRef = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() });
const person = z.object({ id: z.uuid(), name: z.string() });

/** How an alert can be answered. */
export const ANSWERS = ['acknowledged', 'reminded', 'reassigned', 'extended', 'escalated'] as const;
export type Answer = (typeof ANSWERS)[number];

export const alertsQuery = pageQuery.extend({
  /** `open`: still to be answered by the caller; `acknowledged`: answered, not settled; `closed`: settled. */
  state: z.enum(['open', 'acknowledged', 'closed']).default('open'),
});
export type AlertsQuery = z.output<typeof alertsQuery>;

export const alertItem = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: z.enum(['step', 'dossier']),
  severity: z.enum(['dueSoon', 'overdue']),
  level: z.string(),
  task: z.object({ id: z.uuid(), version: z.number().int(), name: z.string(), nameEn: z.string() }).nullable(),
  dossier: z.object({ id: z.uuid(), code: z.string(), applicantName: z.string(), procedureName: localized }),
  unit: unitRef,
  assignee: person.nullable(),
  dueAt: instant,
  since: instant,
  remaining: z.object({ text: localized }),
  /** Whoever holds the dossier is asked whether the date can be kept. */
  asksForApology: z.boolean(),
  told: z.array(
    z.object({
      name: z.string(),
      /** Level of the ladder at which they were told. */
      level: z.string(),
      unit: unitRef.nullable(),
      at: instant,
      channel: z.enum(['app', 'email', 'digest']),
      seenAt: instant.nullable(),
      answer: z.enum(ANSWERS).nullable(),
      answeredAt: instant.nullable(),
    }),
  ),
  next: z.object({ at: instant, who: localized }).nullable(),
  state: z.enum(['open', 'acknowledged', 'closed']),
  /** The latest answer anybody gave, and what it was: a reminder is no acknowledgement. */
  lastAnswer: z.object({ by: z.string(), at: instant, answer: z.enum(ANSWERS) }).nullable(),
  canAcknowledge: z.boolean(),
  canRemind: z.boolean(),
  canReassign: z.boolean(),
  /** The step can be given more time; whether any is left, its own page of extensions tells. */
  canExtend: z.boolean(),
});
export type AlertItem = z.output<typeof alertItem>;
export const alertPage = pageSchema(alertItem);

const version = z.number().int().min(1);
const text = (max: number) => z.string().trim().normalize('NFC').min(1).max(max);

/** Alerts that stood on the caller's screen. */
export const seenBody = z.object({ alertIds: z.array(z.uuid()).min(1).max(100) });

export const acknowledgeBody = z.object({ version });
export const remindBody = z.object({ version, message: text(1000).optional() });
export const reassignBody = z.object({
  version,
  /** Of the task, as the list told it. */
  taskVersion: version,
  unitId: z.uuid().optional(),
  accountId: z.uuid().optional(),
  reason: text(1000),
});
export const alertCount = z.object({ count: z.number().int() });
export const answered = z.object({ id: z.uuid(), version: z.number().int() });
