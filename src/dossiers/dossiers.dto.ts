import { z } from 'zod';
import { pageQuery, pageSchema } from '../platform/http/paging.js';
import { DESK_NUMBERS } from './desk-numbers.js';
import { STATUS_KEYS } from './dossier-status.js';

/** Typed text as it is stored: composed (NFC), without spaces around it. */
export const text = (max: number) => z.string().trim().normalize('NFC').min(1).max(max);
export const optionalText = (max: number) => z.string().trim().normalize('NFC').max(max).optional();

export const localized = z.object({ vi: z.string(), en: z.string() });
export const instant = z.iso.datetime({ offset: true });
export const unitRef = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() });
export const channel = z.enum(['counter', 'online', 'post']);
export const copyType = z.enum(['original', 'copy', 'electronic']);

export const party = z.object({
  kind: z.enum(['citizen', 'enterprise', 'household']),
  name: text(200),
  idNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z.-]{6,20}$/)
    .optional(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 .-]{8,20}$/)
    .optional(),
  email: z.email().max(200).optional(),
  address: optionalText(500),
});

/** `:id` of a route. */
export const idParams = z.object({ id: z.uuid() });
export const attachmentBody = z.object({
  documentKey: z.string().min(1).max(60).optional(),
  /** The current version that the file replaces. */
  replaces: z.uuid().optional(),
});
export const showQuery = z.object({ disposition: z.enum(['attachment', 'inline']).default('attachment') });
export const uploadLimits = z.object({ maxBytes: z.number().int(), endings: z.array(z.string()) });

const status = z.object({ key: z.enum(STATUS_KEYS), vi: z.string(), en: z.string() });

export const listQuery = pageQuery.extend({
  /**
   * Part of the code, of the applicant's name without accents, the ID or telephone number or its last digits; also what a
   * scanner types: the address behind a receipt's QR code, or the text in that of an ID card.
   */
  q: z.string().trim().max(500).optional(),
  /** Only what belongs to this number of the caller's counters. */
  desk: z.enum(DESK_NUMBERS).optional(),
  status: z
    .union([z.enum(STATUS_KEYS), z.array(z.enum(STATUS_KEYS))])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional(),
  /** Only dossiers this unit takes part in. */
  unit: z.uuid().optional(),
  procedure: z.string().max(40).optional(),
  sort: z.enum(['received', 'due']).default('received'),
});
export type ListQuery = z.output<typeof listQuery>;

export const dossierItem = z.object({
  id: z.uuid(),
  code: z.string(),
  procedure: z.object({ code: z.string(), name: localized }),
  applicantName: z.string(),
  receivedAt: instant,
  channel,
  status,
  nationalStatus: z.number().int().min(1).max(10),
  competentUnit: unitRef,
  dueAt: instant.nullable(),
  promisedAt: instant.nullable(),
  finishedAt: instant.nullable(),
});
export type DossierItem = z.output<typeof dossierItem>;
export const dossierPage = pageSchema(dossierItem);

const clock = z.object({
  dueAt: instant.nullable(),
  promisedAt: instant.nullable(),
  state: z.string(),
  pausedSince: instant.nullable(),
  remainingText: localized.nullable(),
});

const appointment = z.object({
  key: z.string(),
  name: localized,
  state: z.string(),
  startsAt: instant.nullable(),
  dueAt: instant.nullable(),
  metAt: instant.nullable(),
  remainingText: localized.nullable(),
});

export const step = z.object({
  taskId: z.uuid(),
  elementId: z.string(),
  name: z.string(),
  /** The Vietnamese name where the procedure has no English one. */
  nameEn: z.string(),
  unit: unitRef,
  role: z.string(),
  assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  openedAt: instant,
  claimedAt: instant.nullable(),
  closedAt: instant.nullable(),
  dueAt: instant.nullable(),
  state: z.enum(['open', 'claimed', 'completed', 'cancelled']),
  seen: z.boolean(),
  outcome: localized.nullable(),
  reason: z.string().nullable(),
});

const partyView = z.object({
  kind: z.enum(['citizen', 'enterprise', 'household']),
  name: z.string(),
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  authorisation: z.string().nullable(),
});
export type PartyView = z.output<typeof partyView>;

export const attachmentFile = z.object({
  id: z.uuid(),
  documentKey: z.string().nullable(),
  name: z.string(),
  contentType: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  version: z.number().int().min(1),
  uploadedBy: z.object({ id: z.uuid(), name: z.string() }),
  uploadedAt: instant,
});
/** The current version of a file, and those it replaced, latest first. */
export const attachmentView = attachmentFile.extend({ earlier: z.array(attachmentFile) });
export const feeView = z.object({
  /** Null in dossiers older than keyed fees. */
  key: z.string().nullable(),
  label: localized,
  /** Null: nobody knows it yet, which is not the same as free. */
  amount: z.number().int().nullable(),
  basis: z.string().nullable(),
  quantity: z.number().int().nullable(),
  copies: z.number().int().nullable(),
  exemption: z.string().nullable(),
});

export const dossierDetail = dossierItem.extend({
  version: z.number().int(),
  /** The version of the procedure it runs on: leads to its diagram. */
  procedureVersionId: z.uuid(),
  statusSentence: localized,
  statusAt: instant,
  receivingUnit: unitRef,
  applicant: partyView.nullable(),
  submitter: partyView.nullable(),
  /** Variant of the procedure, with its name; null where there are none. */
  case: z.object({ key: z.string(), name: localized }).nullable(),
  extensions: z.array(z.object({ key: z.string(), name: localized })),
  /** Whole limit of this dossier, for instance `25d`; null in dossiers older than variants. */
  timeLimit: z.string().nullable(),
  /** Taken in by mistake, and so ended; null: it counts. */
  voided: z.object({ at: instant, reason: z.string(), by: z.object({ id: z.uuid(), name: z.string() }) }).nullable(),
  form: z.record(z.string(), z.json()),
  /** Sum of the amounts that are known. */
  feeTotal: z.number().int(),
  fees: z.array(feeView),
  documents: z.array(
    z.object({
      key: z.string(),
      name: localized,
      copyType: copyType.nullable(),
      quantity: z.number().int(),
      note: z.string().nullable(),
      state: z.enum(['received', 'lookedUp', 'missing', 'returned']),
    }),
  ),
  attachments: z.array(attachmentView),
  clock,
  /** Where law gives one dossier several; none where there is but the promised date. */
  appointments: z.array(appointment),
  steps: z.array(step),
  waiting: z.array(
    z.object({
      elementId: z.string(),
      name: z.string(),
      nameEn: z.string(),
      kind: z.string(),
      dueAt: instant.nullable(),
    }),
  ),
  actions: z.array(z.enum(['attach', 'correctCompetentUnit', 'correctIntake', 'void'])),
});
export type DossierDetail = z.output<typeof dossierDetail>;

export const diagramState = z.object({
  active: z.array(z.string()),
  visited: z.array(z.string()),
  flows: z.array(z.string()),
});

export const historyItem = z.object({
  at: instant,
  actor: z.object({ kind: z.enum(['account', 'client', 'system']), name: z.string().nullable() }),
  elementId: z.string().nullable(),
  text: localized,
});
export type HistoryItem = z.output<typeof historyItem>;
export const historyPage = pageSchema(historyItem);

export const correctCompetentUnitBody = z.object({
  version: z.number().int().min(1),
  competentUnitId: z.uuid(),
  reason: text(1000),
});
export const versionResult = z.object({ version: z.number().int() });
