import type { Dossier, Procedure } from '../../api/types.js';
import {
  emptyDraft,
  emptyParty,
  toNewDossier,
  type IntakeDraft,
  type PaperDraft,
  type PartyDraft,
} from '../../intake/draft.js';
import type { Terms } from '../../intake/terms.api.js';
import type { Correction } from './mending.api.js';

type Party = NonNullable<Dossier['applicant']>;

const partyOf = ({ kind, name, idNumber, phone, email, address }: Party): PartyDraft => ({
  ...emptyParty(),
  ...{ kind, name, idNumber: idNumber ?? '', phone: phone ?? '' },
  ...{ email: email ?? '', address: address ?? '' },
});

/** What stands in a dossier, as the intake screen would hold it. */
export function intakeOf(dossier: Dossier): IntakeDraft {
  const { applicant, submitter, channel, extensions, documents } = dossier;
  return {
    ...emptyDraft(),
    ...{ procedureCode: dossier.procedure.code, channel, case: dossier.case?.key },
    extensions: extensions.map(({ key }) => key),
    applicant: applicant ? partyOf(applicant) : emptyParty(),
    submitter: submitter ? { ...partyOf(submitter), authorisation: submitter.authorisation ?? '' } : undefined,
    papers: Object.fromEntries(documents.map((each) => [each.key, paperOf(each)])),
  };
}

function paperOf({ state, copyType, quantity, note }: Dossier['documents'][number]): PaperDraft {
  const there = state === 'received' || state === 'returned';
  return {
    ...{ received: there, copyType: copyType ?? 'original', quantity: there ? quantity : 1 },
    note: there ? (note ?? '') : '',
    ...{ lookedUp: state === 'lookedUp', where: state === 'lookedUp' ? (note ?? '') : '' },
    missing: state === 'missing' ? (note ?? '') : '',
  };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The parts that differ from what stands there. */
export function correctionOf(
  before: IntakeDraft,
  now: IntakeDraft,
  procedure: Procedure,
  terms: Pick<Terms, 'documents'>,
): Pick<Correction, 'applicant' | 'submitter' | 'documents'> {
  const [was, is] = [before, now].map((draft) => toNewDossier(draft, procedure, terms));
  const papersOf = ({ documents, lookedUp, missing }: typeof is & object) => ({
    received: documents,
    lookedUp,
    missing,
  });
  const correction: Pick<Correction, 'applicant' | 'submitter' | 'documents'> = {};
  if (!same(was!.applicant, is!.applicant)) correction.applicant = is!.applicant;
  if (!same(was!.submitter, is!.submitter)) correction.submitter = is!.submitter ?? null;
  if (!same(papersOf(was!), papersOf(is!))) correction.documents = papersOf(is!);
  return correction;
}
