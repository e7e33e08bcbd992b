import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const localized = z.object({ vi: z.string(), en: z.string() });

/** Why a step is due when it is. */
export const stepStoryView = z.object({
  openedAt: instant,
  dueAt: instant.nullable(),
  /** What the procedure gives the step, in words; null: nothing of its own. */
  budget: localized.nullable(),
  /** What the date follows from; null without one. */
  limitedBy: z.enum(['budget', 'dossier', 'extension', 'reply']).nullable(),
  /** Empty without a date. */
  lines: z.array(z.object({ kind: z.string(), date: z.iso.date(), minutes: z.number().int(), text: localized })),
  /** Sum of the lines' minutes. */
  totalMinutes: z.number().int(),
  /** Time that leaders gave, oldest first. */
  extensions: z.array(z.object({ from: instant, to: instant, by: z.string(), at: instant })),
  calendar: localized,
});
export type StepStoryView = z.output<typeof stepStoryView>;
