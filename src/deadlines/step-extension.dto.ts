import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

export const taskParams = z.object({ id: z.uuid() });

export const extension = z.object({
  /** Present limit of the step; null: it has none. */
  dueAt: instant.nullable(),
  /** The dossier's own date, past which no step may go; null: it has none at present. */
  latestAt: instant.nullable(),
  given: z.number().int(),
  /** How often a step may be given time. */
  max: z.number().int(),
  /** Limits to choose from, each with the working time it adds; the last may be the dossier's own date. */
  choices: z.array(z.object({ to: instant, adds: z.object({ vi: z.string(), en: z.string() }) })),
  /** Why there is nothing to choose. */
  refusal: z.object({ vi: z.string(), en: z.string() }).nullable(),
});
export type Extension = z.output<typeof extension>;

export const extendBody = z.object({
  /** The limit that the caller saw. */
  dueAt: instant,
  /** The new one: later than that and than now, within the dossier's own date. */
  to: instant,
  reason: z.string().trim().normalize('NFC').min(1).max(2000),
});
export type ExtendBody = z.output<typeof extendBody>;

export const extended = z.object({ dueAt: instant, given: z.number().int(), max: z.number().int() });
export type Extended = z.output<typeof extended>;
