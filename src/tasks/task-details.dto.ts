import { z } from 'zod';

const text = (max: number) => z.string().trim().normalize('NFC').min(1).max(max);
const date = z.iso.date();
const copyType = z.enum(['original', 'copy', 'electronic']);

/** One row of what the applicant is asked for: a document of the procedure, or a paper in free words. */
const askedItem = z
  .object({
    documentKey: z.string().min(1).max(60).optional(),
    name: text(300).optional(),
    /** What is wrong with it, or what is needed. */
    what: text(1000),
    copyType: copyType.optional(),
  })
  .refine((item) => (item.documentKey === undefined) !== (item.name === undefined), {
    path: ['name'],
    message: 'documentKey or name, one of them',
  });

export const supplementRequestDetails = z.object({
  kind: z.literal('supplementRequest'),
  /** The complete list at once. */
  items: z.array(askedItem).min(1).max(50),
  reason: text(2000),
  /** Whom the applicant can turn to: telephone, room, counter. */
  contact: text(300),
  /** Absent: whoever completes the step. */
  officerId: z.uuid().optional(),
  /** Day until which the papers are awaited. */
  replyBy: date.optional(),
  /** Needed from the second request of a stage on. */
  further: z.object({ basis: text(500), reason: text(1000), approverId: z.uuid() }).optional(),
});

export const supplementAnswerDetails = z.object({
  kind: z.literal('supplementAnswer'),
  /** Every row of the request, by its position. */
  items: z
    .array(
      z.object({
        position: z.number().int().min(0),
        provided: z.boolean(),
        copyType: copyType.optional(),
        quantity: z.number().int().min(1).max(999).default(1),
        /** Needed where the paper was not handed in. */
        note: text(500).optional(),
        attachmentIds: z.array(z.uuid()).max(50).default([]),
      }),
    )
    .max(50),
});

export const consultationRequestDetails = z.object({
  kind: z.literal('consultationRequest'),
  unitId: z.uuid(),
  question: text(4000),
  /** Files of the dossier that the question is about. */
  attachmentIds: z.array(z.uuid()).max(50).default([]),
  replyBy: date,
});

export const consultationReplyDetails = z.object({
  kind: z.literal('consultationReply'),
  answer: z.enum(['agree', 'disagree', 'comments']),
  /** Needed unless the unit agrees. */
  text: text(4000).optional(),
  attachmentId: z.uuid().optional(),
  /** Needed after the day asked for. */
  lateReason: text(1000).optional(),
});

/** Why requests are refused, for statistics; the text goes to the applicant. */
export const REFUSAL_CODES = [
  'notEligible',
  'incomplete',
  'notCompetent',
  'falsified',
  'supplementExpired',
  'other',
] as const;

export const refusalDetails = z.object({
  kind: z.literal('refusal'),
  code: z.enum(REFUSAL_CODES),
  reason: text(4000),
  /** Article the refusal rests on. */
  basis: text(500).optional(),
});

export const recordedReplyDetails = z.object({
  kind: z.literal('recordedReply'),
  repliedOn: date,
  number: text(100),
  attachmentId: z.uuid(),
  note: text(1000).optional(),
});

export const issuedResultDetails = z.object({
  kind: z.literal('issuedResult'),
  /** Key of one of the procedure's further results; absent: its main one. */
  resultKey: z.string().min(1).max(60).optional(),
  number: text(100),
  issuedOn: date,
  /** Who signed, with the position. */
  signer: text(200),
  attachmentId: z.uuid(),
});

export const assignmentDetails = z.object({
  kind: z.literal('assignment'),
  /** Somebody of the unit who can do the next step. */
  accountId: z.uuid(),
});

export const HAND_OVER_METHODS = ['counter', 'post', 'home', 'electronic'] as const;

export const handedOverDetails = z.object({
  kind: z.literal('handedOver'),
  method: z.enum(HAND_OVER_METHODS),
  receiver: z.enum(['applicant', 'authorised']),
  receiverName: text(200),
  receiverIdNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z.-]{6,20}$/)
    .optional(),
  /** Needed where somebody else receives it: the paper that says so, with number and day. */
  authorisation: text(300).optional(),
  /** Needed where it goes by post. */
  trackingNumber: text(100).optional(),
  /** Keys of the papers whose originals are given back or collected. */
  originals: z.array(z.string().min(1).max(60)).max(50).default([]),
  /** Day on which it was handed over; absent: today. */
  handedOn: date.optional(),
  note: text(1000).optional(),
});

/** What a completion says beyond its outcome and form, by the kind of the outcome or of the task. */
export const taskDetails = z.discriminatedUnion('kind', [
  supplementRequestDetails,
  supplementAnswerDetails,
  consultationRequestDetails,
  consultationReplyDetails,
  refusalDetails,
  recordedReplyDetails,
  issuedResultDetails,
  assignmentDetails,
  handedOverDetails,
]);
export const DETAILS_KINDS = taskDetails.options.map((option) => option.shape.kind.value) as [
  TaskDetails['kind'],
  ...TaskDetails['kind'][],
];
export type TaskDetails = z.output<typeof taskDetails>;
export type DetailsKind = TaskDetails['kind'];
export type DetailsOf<K extends DetailsKind> = Extract<TaskDetails, { kind: K }>;
