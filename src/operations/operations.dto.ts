import { z } from 'zod';

export const idParams = z.object({ id: z.uuid() });

const findingKey = z.enum([
  'workers',
  'timers',
  'levels',
  'deadMessages',
  'incidents',
  'failing',
  'messages',
  'jobs',
  'versions',
  'backups',
]);
export type FindingKey = z.output<typeof findingKey>;

/** `broken`: people are harmed or will be; `attention`: somebody should look today. */
const findingState = z.enum(['ok', 'attention', 'broken']);
export type FindingState = z.output<typeof findingState>;

const finding = z.object({
  key: findingKey,
  state: findingState,
  count: z.number().int(),
  /** Of what is counted; of backups the latest. */
  oldestAt: z.iso.datetime().nullable(),
});
export type Finding = z.output<typeof finding>;

export const operationsView = z.object({
  at: z.iso.datetime(),
  /** Parts of the system that were asked whether they can serve. */
  parts: z.array(
    z.object({
      name: z.string(),
      ready: z.boolean(),
      needed: z.boolean(),
      /** Left out by a setting: nothing is broken. */
      off: z.boolean(),
      /** As the part itself said it, in its own language. */
      error: z.string().nullable(),
    }),
  ),
  findings: z.array(finding),
  /** The oldest of the messages given up. */
  deadMessages: z.array(
    z.object({ id: z.uuid(), topic: z.string(), createdAt: z.iso.datetime(), lastError: z.string().nullable() }),
  ),
});
export type OperationsView = z.output<typeof operationsView>;
