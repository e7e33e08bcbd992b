import { z } from 'zod';
import { DESK_NUMBERS } from './desk-numbers.js';

const count = z.number().int().min(0);

/** Numbers of the caller's counters; each is the total of `GET /api/dossiers?desk=…`. */
export const desk = z.object({
  at: z.iso.datetime({ offset: true }),
  /** The local day they are about. */
  today: z.iso.date(),
  numbers: z.record(z.enum(DESK_NUMBERS), count),
});
export type Desk = z.output<typeof desk>;
