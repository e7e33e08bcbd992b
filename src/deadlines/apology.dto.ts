import { z } from 'zod';
import { REASON_CODES } from './apology-room.js';

const instant = z.iso.datetime({ offset: true });
const localized = z.object({ vi: z.string(), en: z.string() });
const person = z.object({ id: z.uuid(), name: z.string() });
const reason = z.string().trim().normalize('NFC').min(1).max(1000);

export const apologyParams = z.object({ id: z.uuid() });
export const proposeBody = z.object({
  /** The dossier's date as the caller saw it. */
  dueAt: instant,
  /** One of the amounts offered. */
  by: z.string().max(10),
  reasonCode: z.enum(REASON_CODES),
  reason,
});
export type ProposeBody = z.output<typeof proposeBody>;
export const signBody = z.object({ apologyId: z.uuid() });
export const declineBody = z.object({ apologyId: z.uuid(), reason });
export type DeclineBody = z.output<typeof declineBody>;

export const apology = z.object({
  id: z.uuid(),
  state: z.enum(['proposed', 'signed', 'declined']),
  reasonCode: z.enum(REASON_CODES),
  reason: z.string(),
  from: instant,
  to: instant,
  proposedBy: person,
  proposedAt: instant,
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  declineReason: z.string().nullable(),
});
export type ApologyView = z.output<typeof apology>;

/** What of an apology there is, and what the caller may do about it. */
export const apologyRoom = z.object({
  /** The latest one; null: none. */
  apology: apology.nullable(),
  mayPropose: z.boolean(),
  maySign: z.boolean(),
  /** Why there can be none now; null where there can. */
  refusal: localized.nullable(),
  dueAt: instant.nullable(),
  /** By when it must be signed. */
  latestAt: instant.nullable(),
  choices: z.array(z.object({ by: z.string(), to: instant, adds: localized })),
});
export type ApologyRoom = z.output<typeof apologyRoom>;
