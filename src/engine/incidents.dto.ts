import { z } from 'zod';
import { pageQuery, pageSchema } from '../platform/http/paging.js';

const reason = z.string().trim().min(3).max(2000).describe('Why; goes into the journal');
const variables = z.record(z.string(), z.json());
const elementId = z.string().min(1).max(255);

export const idParams = z.object({ id: z.uuid() });
export const incidentQuery = pageQuery.extend({ state: z.enum(['open', 'closed']).default('open') });

export const incidentView = z.object({
  id: z.uuid(),
  instanceId: z.uuid(),
  businessKey: z.string(),
  elementId: z.string(),
  token: z.uuid(),
  kind: z.string(),
  message: z.object({ vi: z.string(), en: z.string() }),
  detail: z.string(),
  state: z.enum(['open', 'closed']),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
});
export const incidentPage = pageSchema(incidentView);

export const editVariables = z.object({ scopeId: z.uuid().optional(), values: variables, reason });
export const modifyInstance = z.object({
  cancel: z.array(z.uuid()).max(100).default([]),
  start: z
    .array(z.object({ elementId, scopeId: z.uuid().optional() }))
    .max(100)
    .default([]),
  reason,
});
export const cancelInstance = z.object({ reason });

const waiting = z.object({
  token: z.uuid(),
  scopeId: z.uuid(),
  elementId: z.string(),
  name: z.string(),
  kind: z.enum(['task', 'timer', 'message', 'job', 'incident']),
  loopIndex: z.number().int().optional(),
  dueAt: z.iso.datetime().optional(),
  messageName: z.string().optional(),
  correlationKey: z.string().nullable().optional(),
});

/** An instance as administrators see it. */
export const instanceView = z.object({
  id: z.uuid(),
  businessKey: z.string(),
  procedureVersionId: z.uuid(),
  status: z.enum(['running', 'completed', 'terminated', 'cancelled']),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  waiting: z.array(waiting),
  variables,
});

export type IncidentQuery = z.output<typeof incidentQuery>;
export type IncidentView = z.output<typeof incidentView>;
export type IncidentPage = z.output<typeof incidentPage>;
export type EditVariables = z.output<typeof editVariables>;
export type ModifyInstance = z.output<typeof modifyInstance>;
export type CancelInstance = z.output<typeof cancelInstance>;
export type InstanceDetail = z.output<typeof instanceView>;
