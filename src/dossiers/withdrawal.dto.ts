import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string() });

export const withdrawBody = z.object({
  version: z.number().int().min(1),
  reason: z.string().trim().normalize('NFC').min(1).max(2000),
  /** Who asked for it: the applicant, whoever handed the dossier in, or somebody with an authorisation. */
  requestedBy: z.enum(['applicant', 'submitter', 'authorised']),
  /** Scan of the written request among the files of the dossier. */
  paper: z.uuid().optional(),
});
export type WithdrawBody = z.output<typeof withdrawBody>;

export const withdrawResult = z.object({
  id: z.uuid(),
  /** `message`: the procedure goes on by its own way for it; `cancel`: it has ended. */
  how: z.enum(['message', 'cancel']),
  version: z.number().int(),
});
export type WithdrawResult = z.output<typeof withdrawResult>;

export const withdrawalView = z.object({
  /** Whether the caller may take it back for the applicant now. */
  allowed: z.boolean(),
  /** Why not; null where it is allowed, or where nothing is to be said. */
  why: localized.nullable(),
  withdrawal: z
    .object({
      id: z.uuid(),
      reason: z.string(),
      requestedBy: z.enum(['applicant', 'submitter', 'authorised']),
      attachmentId: z.uuid().nullable(),
      how: z.enum(['message', 'cancel']),
      recordedBy: z.object({ id: z.uuid(), name: z.string() }),
      recordedAt: z.iso.datetime({ offset: true }),
    })
    .nullable(),
});
export type WithdrawalView = z.output<typeof withdrawalView>;
