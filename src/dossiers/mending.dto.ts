import { z } from 'zod';
import { party, text } from './dossiers.dto.js';
import { feeAsks, handedIn, submitterParty } from './intake.dto.js';

const version = z.number().int().min(1);

export const voidBody = z.object({
  version,
  /** Why the intake was a mistake. */
  reason: text(2000),
});
export type VoidBody = z.output<typeof voidBody>;

/** Parts that are absent stay as they are; a part that is there replaces the former whole. */
export const correctIntakeBody = z.object({
  version,
  reason: text(2000),
  applicant: party.optional(),
  /** Null: nobody hands it in for the applicant. */
  submitter: submitterParty.nullable().optional(),
  documents: z
    .object({ received: handedIn.documents, lookedUp: handedIn.lookedUp, missing: handedIn.missing })
    .optional(),
  fees: feeAsks,
  form: z.record(z.string(), z.json()).optional(),
});
export type CorrectIntakeBody = z.output<typeof correctIntakeBody>;
