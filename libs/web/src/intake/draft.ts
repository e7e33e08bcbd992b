import type { ApplicantKind, Channel, CopyType, NewDossier, Procedure } from '../api/types.js';
import { papersFor, type AskedPaper } from './procedure-facts.js';

export interface PartyDraft {
  kind: ApplicantKind;
  name: string;
  idNumber: string;
  phone: string;
  email: string;
  address: string;
}

/** What the receptionist noted about one paper. */
export interface PaperDraft {
  received: boolean;
  copyType: CopyType;
  quantity: number | null;
  note: string;
  /** Why a required paper is not there. */
  missing: string;
}

/** A dossier being taken in. */
export interface IntakeDraft {
  procedureCode?: string;
  receivingUnitId?: string;
  channel: Channel;
  applicant: PartyDraft;
  submitter?: PartyDraft & { authorisation: string };
  papers: Record<string, PaperDraft>;
  form: Record<string, unknown>;
}

export const emptyParty = (): PartyDraft => ({
  kind: 'citizen',
  name: '',
  idNumber: '',
  phone: '',
  email: '',
  address: '',
});

/** A fresh dossier at the counter. */
export const emptyDraft = (receivingUnitId?: string): IntakeDraft => ({
  receivingUnitId,
  channel: 'counter',
  applicant: emptyParty(),
  papers: {},
  form: {},
});

/** What is noted about a paper, beginning with what the procedure asks for. */
export const paperOf = (draft: IntakeDraft, asked: AskedPaper): PaperDraft => ({
  received: false,
  copyType: asked.copyTypes[0] ?? 'original',
  quantity: asked.copies ?? 1,
  note: '',
  missing: '',
  ...draft.papers[asked.key],
});

/** Texts without spaces around them, composed; empty ones are left out. */
function filled<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const text = typeof value === 'string' ? value.trim().normalize('NFC') : (value as unknown);
      return text === '' || text === undefined ? [] : [[key, text]];
    }),
  ) as T;
}

/**
 * What is sent: only papers that the chosen channel asks for; received ones with their kind and number, required ones
 * that are not there with the reason.
 */
export function toNewDossier(draft: IntakeDraft, procedure: Procedure): NewDossier {
  const papers = papersFor(procedure, draft.channel).map((asked) => ({ asked, paper: paperOf(draft, asked) }));
  return {
    procedureCode: procedure.code,
    ...(draft.receivingUnitId ? { receivingUnitId: draft.receivingUnitId } : {}),
    channel: draft.channel,
    applicant: filled(draft.applicant),
    ...(draft.submitter ? { submitter: filled(draft.submitter) } : {}),
    documents: papers
      .filter(({ paper }) => paper.received)
      .map(({ asked: { key }, paper: { copyType, quantity, note } }) =>
        filled({ key, copyType, quantity: quantity ?? 1, note }),
      ),
    missing: papers
      .filter(({ asked, paper }) => asked.required && !paper.received)
      .map(({ asked: { key }, paper }) => ({ key, reason: paper.missing.trim().normalize('NFC') })),
    form: draft.form,
  };
}
