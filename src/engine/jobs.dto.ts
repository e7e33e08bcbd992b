import { z } from 'zod';

const variables = z.record(z.string(), z.json());
const workerId = z.string().trim().min(1).max(100).describe('Name of the worker among those of the client');
const lockMs = z
  .number()
  .int()
  .min(1000)
  .max(24 * 3_600_000)
  .describe('Milliseconds until the job returns to the others');

export const jobParams = z.object({ id: z.uuid() });

export const fetchJobs = z.object({
  workerId,
  types: z.array(z.string().min(1).max(200)).min(1).max(100),
  max: z.number().int().min(1).max(100).default(10),
  lockMs: lockMs.default(5 * 60_000),
});

export const completeJob = z.object({ workerId, output: variables.default({}) });

export const failJob = z.object({
  workerId,
  message: z.string().min(1).max(2000),
  retries: z.number().int().min(0).max(100).optional().describe('Tries left; one less than before when absent'),
  retryAfterMs: z
    .number()
    .int()
    .min(0)
    .max(7 * 24 * 3_600_000)
    .optional(),
});

export const raiseJobError = z.object({
  workerId,
  code: z.string().min(1).max(200),
  message: z.string().max(2000).optional(),
  output: variables.optional(),
});

export const extendJobLock = z.object({ workerId, lockMs });

export const lockedJob = z.object({
  id: z.uuid(),
  type: z.string(),
  businessKey: z.string(),
  elementId: z.string(),
  headers: z.record(z.string(), z.string()),
  input: variables,
  retries: z.number().int(),
  lockedUntil: z.iso.datetime(),
});
export const lockedJobs = z.object({ items: z.array(lockedJob) });
export const retriesLeft = z.object({ retries: z.number().int() });
export const lockExtended = z.object({ lockedUntil: z.iso.datetime() });

export type FetchJobs = z.output<typeof fetchJobs>;
export type CompleteJob = z.output<typeof completeJob>;
export type FailJob = z.output<typeof failJob>;
export type RaiseJobError = z.output<typeof raiseJobError>;
export type ExtendJobLock = z.output<typeof extendJobLock>;
export type LockedJobs = z.output<typeof lockedJobs>;
