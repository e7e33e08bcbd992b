import { z } from 'zod';
import { channel, copyType, feeView, instant, localized, optionalText, party, text, unitRef } from './dossiers.dto.js';

const key = z.string().min(1).max(60);

/** Which of the procedure's variants it is. */
const chosenCase = {
  /** Required where the procedure has cases. */
  case: key.optional(),
  /** Lengthened limits that apply. */
  extensions: z.array(key).max(10).optional(),
};

/** Each document the procedure asks for stands in one of three lists. */
export const handedIn = {
  documents: z
    .array(z.object({ key, copyType, quantity: z.number().int().min(1).max(999), note: optionalText(500) }))
    .max(100),
  /** Found in a database and so not to be asked for again, with where it was found. */
  lookedUp: z
    .array(z.object({ key, where: text(500) }))
    .max(100)
    .optional(),
  /** Required documents that are not there, each with the reason. */
  missing: z
    .array(z.object({ key, reason: text(500) }))
    .max(100)
    .default([]),
};

/** What the counter counts for fees, and who is exempt. */
export const feeAsks = z
  .array(
    z.object({
      key,
      quantity: z.number().int().min(0).max(100_000).optional(),
      copies: z.number().int().min(0).max(1000).optional(),
      exemption: text(500).optional(),
    }),
  )
  .max(50)
  .optional();

/** Who hands in for the applicant, and by which paper. */
export const submitterParty = party.extend({ authorisation: optionalText(500) });

/** What is handed over at the counter. */
export const intakeBody = z.object({
  procedureCode: z.string().min(1).max(40),
  /** Absent: the one unit whose counter the caller works at. */
  receivingUnitId: z.uuid().optional(),
  /** Absent: the agency the receiving unit belongs to. */
  competentUnitId: z.uuid().optional(),
  channel,
  applicant: party,
  submitter: submitterParty.optional(),
  ...chosenCase,
  ...handedIn,
  fees: feeAsks,
  /** Files that wait among the caller's own; they become the dossier's in the same transaction. */
  scans: z
    .array(z.object({ id: z.uuid(), documentKey: key.optional() }))
    .max(50)
    .optional(),
  form: z.record(z.string(), z.json()),
});
export type IntakeBody = z.output<typeof intakeBody>;

/** What has been entered so far, for what follows from it. */
export const previewBody = z.object({
  procedureCode: z.string().min(1).max(40),
  receivingUnitId: z.uuid().optional(),
  competentUnitId: z.uuid().optional(),
  channel,
  ...chosenCase,
  fees: feeAsks,
  /** Of the applicant: shows open dossiers of the same procedure. */
  idNumber: z.string().trim().max(20).optional(),
});
export type PreviewBody = z.output<typeof previewBody>;

export const previewResult = z.object({
  /** Where it belongs; null as long as it has to be chosen. */
  competentUnit: unitRef.nullable(),
  /** Whether the counter has to say where it belongs, because its own agency is of another level. */
  mustChooseUnit: z.boolean(),
  /** `25d`, in words, and the date that follows if it is received now. */
  limit: z.object({ amount: z.string(), text: localized }),
  promisedAt: instant.nullable(),
  explanation: z.array(z.object({ date: z.string(), text: localized, counts: z.boolean() })),
  fees: z.array(
    feeView.extend({
      key: z.string(),
      counted: localized.nullable(),
      exemptions: z.array(z.string()),
      fixed: z.boolean(),
    }),
  ),
  feeTotal: z.number().int(),
  documents: z.array(z.object({ key: z.string(), name: localized, required: z.boolean() })),
  /** Open dossiers of the same procedure and ID number that the caller may see; the others are only counted. */
  duplicates: z.object({
    total: z.number().int(),
    seen: z.array(z.object({ id: z.uuid(), code: z.string(), receivedAt: instant, unit: unitRef })),
  }),
});
export type PreviewResult = z.output<typeof previewResult>;

/** A staged file is always a first version: it replaces nothing. */
export const scanBody = z.strictObject({ documentKey: key.optional() });

export const stagedView = z.object({
  id: z.uuid(),
  documentKey: z.string().nullable(),
  name: z.string(),
  contentType: z.string(),
  sizeBytes: z.number().int(),
});

export const intakeResult = z.object({
  id: z.uuid(),
  code: z.string(),
  receivedAt: instant,
  promisedAt: instant.nullable(),
  feeTotal: z.number().int(),
});
export type IntakeResult = z.output<typeof intakeResult>;
