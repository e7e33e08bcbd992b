import { z } from 'zod';
import { HAND_OVER_METHODS } from './task-details.dto.js';

const localized = z.object({ vi: z.string(), en: z.string() });
const instant = z.iso.datetime({ offset: true });
const unitRef = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() });
const personRef = z.object({ id: z.uuid(), name: z.string() });
const copyType = z.enum(['original', 'copy', 'electronic']);

export const supplementView = z.object({
  id: z.uuid(),
  stage: z.string(),
  stageName: z.string(),
  stageNameEn: z.string(),
  sequence: z.number().int(),
  unit: unitRef,
  askedBy: personRef,
  askedAt: instant,
  reason: z.string(),
  contact: z.string(),
  officer: personRef,
  replyBy: instant.nullable(),
  /** Basis and approval of a further request. */
  further: z.object({ basis: z.string(), reason: z.string(), approver: personRef.nullable() }).nullable(),
  closedAt: instant.nullable(),
  closedHow: z.enum(['answered', 'expired', 'cancelled']).nullable(),
  complete: z.boolean().nullable(),
  /** The open task in which the applicant's answer is written down. */
  taskId: z.uuid().nullable(),
  items: z.array(
    z.object({
      position: z.number().int(),
      documentKey: z.string().nullable(),
      name: localized,
      what: z.string(),
      copyType: copyType.nullable(),
      provided: z.boolean().nullable(),
      note: z.string().nullable(),
      attachmentIds: z.array(z.uuid()),
    }),
  ),
});
export type SupplementView = z.output<typeof supplementView>;

export const consultationView = z.object({
  id: z.uuid(),
  stage: z.string(),
  stageName: z.string(),
  stageNameEn: z.string(),
  askingUnit: unitRef,
  askedBy: personRef,
  askedAt: instant,
  unit: unitRef,
  question: z.string(),
  attachmentIds: z.array(z.uuid()),
  replyBy: instant,
  /** The day of reply is over and nobody has answered, or the answer came after it. */
  late: z.boolean(),
  taskId: z.uuid().nullable(),
  answer: z.enum(['agree', 'disagree', 'comments']).nullable(),
  answerText: z.string().nullable(),
  answerAttachmentId: z.uuid().nullable(),
  lateReason: z.string().nullable(),
  repliedBy: personRef.nullable(),
  closedAt: instant.nullable(),
  closedHow: z.enum(['replied', 'silence', 'lapsed', 'cancelled']).nullable(),
  silenceBasis: z.string().nullable(),
  chases: z.number().int(),
  chasedAt: instant.nullable(),
  /** The caller may remind the unit. */
  canChase: z.boolean(),
});
export type ConsultationView = z.output<typeof consultationView>;

export const refusalView = z.object({
  id: z.uuid(),
  code: z.string(),
  reason: z.string(),
  basis: z.string().nullable(),
  unit: unitRef,
  refusedBy: personRef,
  refusedAt: instant,
});

export const replyView = z.object({
  id: z.uuid(),
  stageName: z.string(),
  stageNameEn: z.string(),
  unit: unitRef,
  askedAt: instant,
  repliedOn: z.iso.date(),
  number: z.string(),
  attachmentId: z.uuid(),
  note: z.string().nullable(),
  recordedBy: personRef,
  recordedAt: instant,
  recordedOn: z.iso.date(),
});

export const resultView = z.object({
  id: z.uuid(),
  resultKey: z.string().nullable(),
  name: localized,
  number: z.string(),
  issuedOn: z.iso.date(),
  signer: z.string(),
  attachmentId: z.uuid(),
  unit: unitRef,
  recordedBy: personRef,
  recordedAt: instant,
});

export const handOverView = z.object({
  id: z.uuid(),
  taskId: z.uuid(),
  stageName: z.string(),
  method: z.enum(HAND_OVER_METHODS),
  receiver: z.enum(['applicant', 'authorised']),
  receiverName: z.string(),
  receiverIdNumber: z.string().nullable(),
  authorisation: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  /** Papers whose originals changed hands. */
  originals: z.array(z.object({ key: z.string(), name: localized })),
  note: z.string().nullable(),
  unit: unitRef,
  handedAt: instant,
  handedBy: personRef,
});

/** What was asked of others in a dossier, and what came of it. */
export const dossierRequests = z.object({
  supplements: z.array(supplementView),
  consultations: z.array(consultationView),
  refusals: z.array(refusalView),
  replies: z.array(replyView),
  results: z.array(resultView),
  handOvers: z.array(handOverView),
});
export type DossierRequests = z.output<typeof dossierRequests>;

/** What a task's page needs besides the task: why it is here again, what it waits for, what its dialogs propose. */
export const taskWork = z.object({
  sentBack: z.object({ reason: z.string(), by: personRef, at: instant, step: localized }).nullable(),
  /** The escalation of a leader that this task handles. */
  raised: z.object({ name: localized, reason: z.string(), by: personRef, at: instant }).nullable(),
  /** What the applicant was asked for: the papers this task waits for, else the requests of the dossier so far. */
  supplement: supplementView.nullable(),
  /** The opinion this task is to give. */
  consultation: consultationView.nullable(),
  proposals: z.object({
    /** Today where the task lies. */
    today: z.iso.date(),
    openedOn: z.iso.date(),
    documents: z.array(z.object({ key: z.string(), name: localized })),
    /** Results of the procedure besides its main one, which has no key. */
    results: z.array(z.object({ key: z.string().nullable(), name: localized })),
    supplement: z
      .object({
        replyBy: z.iso.date().nullable(),
        /** Requests of this step so far. */
        asked: z.number().int(),
        maxRequests: z.number().int().nullable(),
        approvers: z.array(z.object({ accountId: z.uuid(), name: z.string() })),
      })
      .nullable(),
    consultation: z.object({ replyBy: z.iso.date(), silenceBasis: z.string().nullable() }).nullable(),
  }),
});
export type TaskWork = z.output<typeof taskWork>;

export const chaseBody = z.object({ message: z.string().trim().normalize('NFC').min(1).max(1000).optional() });
export const chaseResult = z.object({ chases: z.number().int() });
