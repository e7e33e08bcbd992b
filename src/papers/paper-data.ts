/** Papers of a dossier in the order of the law's list; all but the control slip are handed to the applicant. */
export const PAPER_FORMS = ['receipt', 'supplement', 'refusal', 'apology', 'stop', 'controlSlip'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** A local time of the office, `2026-11-21T09:30`. */
export type LocalTime = string;

/** A person or organisation as printed; null where nothing is known. */
export interface PrintedParty {
  name: string;
  idNumber: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

/** What every paper of a dossier says. */
interface Common {
  /** Superior of the issuing unit, over its name; null for an agency without one to name. */
  agency: string | null;
  unit: string;
  /** Letters of the issuing unit within the paper's number, `TTPVHCC`. */
  unitLetters: string;
  /** Where it is issued, `An Bình`; null: only the date is printed. */
  place: string | null;
  issuedAt: LocalTime;
  code: string;
  /** Address of the public page that the QR code leads to; null: the installation has none. */
  trackingUrl: string | null;
  procedure: { code: string; name: string };
  applicant: PrintedParty | null;
}

/** A document of the dossier on the receipt. */
export interface PrintedDocument {
  name: string;
  state: 'received' | 'lookedUp' | 'missing' | 'returned';
  copyType: 'original' | 'copy' | 'electronic' | null;
  quantity: number;
  note: string | null;
}

/** Form 01. */
export interface ReceiptData extends Common {
  form: 'receipt';
  /** Who hands in for the applicant, and by which paper. */
  submitter: (PrintedParty & { authorisation: string | null }) | null;
  documents: PrintedDocument[];
  /** `exemption`: why less or nothing is to be paid; absent where nothing was said. */
  fees: { label: string; amount: number | null; exemption?: string }[];
  /** `15 ngày làm việc`; null where the procedure has none. */
  timeLimit: string | null;
  /** Case and lengthened limits by name; absent where none was chosen. */
  variant?: string;
  receivedAt: LocalTime;
  promisedAt: LocalTime | null;
  receivedBy: string;
}

/** Form 02. */
export interface SupplementData extends Common {
  form: 'supplement';
  items: { name: string; what: string; copyType: 'original' | 'copy' | 'electronic' | null }[];
  reason: string;
  contact: string;
  officer: string;
  replyBy: LocalTime | null;
  /** Why there is more than one request, and who allowed it. */
  further: { basis: string; reason: string; approver: string } | null;
}

/** Form 03. */
export interface RefusalData extends Common {
  form: 'refusal';
  reason: string;
  officer: string;
}

/** Form 04. */
export interface ApologyData extends Common {
  form: 'apology';
  receivedAt: LocalTime;
  /** The date that cannot be kept, and the new one. */
  dueAt: LocalTime;
  newDueAt: LocalTime;
  reason: string;
  /** Who signed for the agency, and as what. */
  signedBy: { name: string; role: string };
}

/** Form 05. */
export interface StopData extends Common {
  form: 'stop';
  requestedBy: 'applicant' | 'submitter' | 'authorised';
  reason: string;
  receivedAt: LocalTime;
  statusBefore: string;
  officer: string;
}

/** A dossier goes from hand to hand, on form 06. */
export interface PrintedPassage {
  kind: 'handed' | 'released' | 'waits' | 'ends';
  /** null: the procedure went on by itself. */
  from: { unit: string; person: string | null } | null;
  to: { unit: string; person: string | null } | null;
  /** Who got the result, and how. */
  receiver: { name: string; method: 'counter' | 'post' | 'home' | 'electronic' } | null;
  at: LocalTime;
  takenAt: LocalTime | null;
  outcome: 'early' | 'onTime' | 'late' | null;
  done: { name: string; decided: string | null; late: boolean }[];
}

/** Form 06. */
export interface ControlSlipData extends Common {
  form: 'controlSlip';
  leadAgency: string;
  coordinating: string[];
  receivedAt: LocalTime;
  receivedBy: { unit: string; person: string };
  promisedAt: LocalTime | null;
  /** How the result stands to the promised date; null before there is one, and without a limit. */
  outcome: 'early' | 'onTime' | 'late' | null;
  passages: PrintedPassage[];
}

/** What a paper says, without its number: the same data print the same words. */
export type PaperData = ReceiptData | SupplementData | RefusalData | ApologyData | StopData | ControlSlipData;

/** One print of a paper. */
export interface Issue {
  number: number;
  /** 1 for the first print of these data, 2 for the first reprint … */
  copy: number;
  /** When data printed before were replaced by these; null: nothing was. */
  replaces: LocalTime | null;
  printedAt: LocalTime;
  printedBy: string;
}
