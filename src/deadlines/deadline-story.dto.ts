import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const localized = z.object({ vi: z.string(), en: z.string() });

export const storyParams = z.object({ id: z.uuid() });
/** `appointment`: key of one of several appointments, instead of the dossier as a whole. */
export const storyQuery = z.object({ appointment: z.string().max(60).optional() });

/** Why a dossier is due when it is, line by line, and what comes if nothing is done. */
export const deadlineStory = z.object({
  receivedAt: instant,
  /** The legal limit in words; null: none. */
  limit: localized.nullable(),
  /** By the clock as it stands; a pause that lasts is left aside. */
  dueAt: instant.nullable(),
  /** What the applicant was told. */
  promisedAt: instant.nullable(),
  /** Empty without a limit. */
  lines: z.array(
    z.object({
      /** What the line tells, for its looks. */
      kind: z.string(),
      date: z.iso.date(),
      /** What it adds to the count, in the unit of `total`. */
      amount: z.number(),
      text: localized,
    }),
  ),
  /** Sum of the amounts, in `unit`. */
  total: z.number(),
  unit: z.enum(['workingDays', 'workingMinutes', 'calendarDays']).nullable(),
  /** Open minutes by which pauses carried the date on. */
  carriedMinutes: z.number().int(),
  /** The least certain of the dates walked over. */
  certainty: z.enum(['confirmed', 'provisional', 'uncovered']),
  settings: z.array(
    z.object({ key: z.string(), text: localized, basis: z.string().nullable(), verified: z.boolean() }),
  ),
  calendar: z.object({ name: localized, weekdays: z.string(), saturday: z.string().nullable() }),
  /** Levels that will be reached if nothing is done, soonest first; at most fifty. */
  ahead: z.array(
    z.object({
      at: instant,
      /** The step concerned; null: the dossier as a whole. */
      step: localized.nullable(),
      /** Whoever holds the dossier is asked for an apology, not merely reminded. */
      asksForApology: z.boolean(),
      /** When the step or the dossier is due. */
      dueAt: instant,
      /** In which capacities people are told. */
      who: localized,
      /** Who that is by today's posts; empty: nobody. */
      people: z.array(z.string()),
      channels: z.array(z.enum(['app', 'email', 'digest'])),
    }),
  ),
});
export type DeadlineStory = z.output<typeof deadlineStory>;
