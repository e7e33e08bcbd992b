import type { ApplicantKind, Channel, CopyType, NewDossier, Procedure } from '../api/types.js';
import { papersFor, type AskedPaper } from './procedure-facts.js';
import type { Terms, TermsAsk } from './terms.api.js';

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
  /** Found in a database, so that nobody is asked for it. */
  lookedUp: boolean;
  /** In which one. */
  where: string;
  /** Why a required paper is not there. */
  missing: string;
}

/** What is counted for a fee, and who is exempt. */
export interface FeeDraft {
  quantity: number | null;
  copies: number | null;
  exemption?: string;
}

/** A file that was sent already and waits for the dossier. */
export interface ScanDraft {
  id: string;
  name: string;
  documentKey?: string;
}

/** A dossier being taken in. */
export interface IntakeDraft {
  procedureCode?: string;
  case?: string;
  extensions: string[];
  receivingUnitId?: string;
  /** Chosen only where the counter is of another level than the procedure. */
  competentUnitId?: string;
  channel: Channel;
  applicant: PartyDraft;
  submitter?: PartyDraft & { authorisation: string };
  papers: Record<string, PaperDraft>;
  scans: ScanDraft[];
  fees: Record<string, FeeDraft>;
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
  extensions: [],
  applicant: emptyParty(),
  papers: {},
  scans: [],
  fees: {},
  form: {},
});

/** Another procedure: what was noted about papers, fees and the form belongs to the one before. */
export const ofProcedure = (procedureCode: string): Partial<IntakeDraft> => ({
  ...{ procedureCode, case: undefined, extensions: [], competentUnitId: undefined },
  ...{ papers: {}, fees: {}, form: {} },
});

/** What is noted about a paper, beginning with what the procedure asks for. */
export const paperOf = (draft: IntakeDraft, asked: AskedPaper): PaperDraft => ({
  received: false,
  copyType: asked.copyTypes[0] ?? 'original',
  quantity: asked.copies ?? 1,
  note: '',
  lookedUp: false,
  where: '',
  missing: '',
  ...draft.papers[asked.key],
});

export const feeOf = (draft: IntakeDraft, key: string): FeeDraft => draft.fees[key] ?? { quantity: null, copies: null };

/** Texts without spaces around them, composed; empty ones are left out. */
function filled<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const text = typeof value === 'string' ? value.trim().normalize('NFC') : (value as unknown);
      return text === '' || text === undefined || text === null ? [] : [[key, text]];
    }),
  ) as T;
}

/** What both the terms and the dossier follow from. */
const choices = (draft: IntakeDraft) => ({
  channel: draft.channel,
  ...filled({ case: draft.case, receivingUnitId: draft.receivingUnitId, competentUnitId: draft.competentUnitId }),
  ...(draft.extensions.length > 0 ? { extensions: draft.extensions } : {}),
  ...feesOf(draft),
});

function feesOf({ fees }: IntakeDraft): Pick<NewDossier, 'fees'> {
  const said = Object.entries(fees).flatMap(([key, { quantity, copies, exemption }]) => {
    const ask = filled({ quantity, copies, exemption });
    return Object.keys(ask).length > 0 ? [{ key, ...ask }] : [];
  });
  return said.length > 0 ? { fees: said as NewDossier['fees'] } : {};
}

const COMPLETE_ID = /^\d{12}$|^\d{10}(-?\d{3})?$/;

/** What is asked while the draft is filled in; the ID number only once it is complete. */
export function termsAskOf(draft: IntakeDraft, procedureCode: string): TermsAsk {
  const idNumber = draft.applicant.idNumber.replaceAll(/[\s.]/g, '');
  return { procedureCode, ...choices(draft), ...(COMPLETE_ID.test(idNumber) ? { idNumber } : {}) };
}

/** Numbers are typed as people read them out, in groups. */
const person = <P extends PartyDraft>(party: P): P =>
  filled({ ...party, idNumber: party.idNumber.replaceAll(/\s/g, '') });

const plain = (text: string): string => text.trim().normalize('NFC');

/**
 * What is sent: only papers that this intake asks for; received ones with their kind and number, looked-up ones with where
 * they were found, required ones that are not there with the reason.
 */
export function toNewDossier(draft: IntakeDraft, procedure: Procedure, terms: Pick<Terms, 'documents'>): NewDossier {
  const papers = papersFor(procedure, terms).map((asked) => ({ asked, paper: paperOf(draft, asked) }));
  const asked = new Set(papers.map(({ asked: { key } }) => key));
  const lookedUp = papers.filter(({ paper }) => !paper.received && paper.lookedUp);
  const { scans } = draft;
  return {
    procedureCode: procedure.code,
    ...choices(draft),
    applicant: person(draft.applicant),
    ...(draft.submitter ? { submitter: person(draft.submitter) } : {}),
    documents: papers
      .filter(({ paper }) => paper.received)
      .map(({ asked: { key }, paper: { copyType, quantity, note } }) =>
        filled({ key, copyType, quantity: quantity ?? 1, note }),
      ),
    ...(lookedUp.length > 0
      ? { lookedUp: lookedUp.map(({ asked: { key }, paper }) => ({ key, where: plain(paper.where) })) }
      : {}),
    missing: papers
      .filter(({ asked: { required }, paper }) => required && !paper.received && !paper.lookedUp)
      .map(({ asked: { key }, paper }) => ({ key, reason: plain(paper.missing) })),
    ...(scans.length > 0
      ? {
          scans: scans.map(({ id, documentKey }) =>
            documentKey !== undefined && asked.has(documentKey) ? { id, documentKey } : { id },
          ),
        }
      : {}),
    form: draft.form,
  };
}
