import type { Procedure } from '../api/types.js';
import type { Text } from '../i18n/language.js';
import type { vi } from '../i18n/vi/index.js';
import { feeOf, paperOf, type IntakeDraft, type PaperDraft, type PartyDraft } from './draft.js';
import { casesOf, papersFor, type AskedPaper } from './procedure-facts.js';
import type { Terms } from './terms.api.js';

/** Something missing or wrong: which sentence, of which paper, in which field of the screen. */
export interface IntakeFault {
  key: keyof (typeof vi)['intake'];
  /** Id of the field, for the link in the summary. */
  target: string;
  name?: Text;
}

const digits = (text: string): string => text.replace(/[\s.-]/g, '');

/** What is wrong with one person; an id number is optional, since a new-born's parents may not have it at hand. */
function checkParty(party: PartyDraft, prefix: 'applicant' | 'submitter'): IntakeFault[] {
  const faults: IntakeFault[] = [];
  const add = (key: IntakeFault['key'], field: keyof PartyDraft): number =>
    faults.push({ key, target: `${prefix}-${field}` });
  if (!party.name.trim()) add(prefix === 'applicant' ? 'nameMissing' : 'submitterNameMissing', 'name');
  const idNumber = digits(party.idNumber);
  if (idNumber && party.kind === 'citizen' && !/^\d{12}$/.test(idNumber)) add('idInvalid', 'idNumber');
  if (idNumber && party.kind !== 'citizen' && !/^(\d{10}|\d{12,13})$/.test(idNumber)) add('taxInvalid', 'idNumber');
  if (party.phone.trim() && !/^0\d{9,10}$/.test(digits(party.phone))) add('phoneInvalid', 'phone');
  if (party.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(party.email.trim())) add('emailInvalid', 'email');
  if (prefix === 'applicant' && !party.phone.trim() && !party.address.trim()) add('contactMissing', 'phone');
  return faults;
}

/** What is wrong with the people of a dossier. */
export const checkPeople = ({ applicant, submitter }: IntakeDraft): IntakeFault[] => [
  ...checkParty(applicant, 'applicant'),
  ...(submitter ? checkParty(submitter, 'submitter') : []),
];

/** What is wrong with its papers: one that was looked up needs its place, a required one that is not there its reason. */
export const checkPapers = (draft: IntakeDraft, procedure: Procedure, terms: Terms): IntakeFault[] => [
  ...papersFor(procedure, terms).flatMap((asked) => checkPaper(paperOf(draft, asked), asked)),
  ...terms.fees.flatMap((fee) => checkFee(draft, fee)),
];

function checkPaper(paper: PaperDraft, { key, names: name, required }: AskedPaper): IntakeFault[] {
  if (paper.received) {
    const { quantity } = paper;
    const fine = quantity !== null && Number.isInteger(quantity) && quantity >= 1 && quantity <= 99;
    return fine ? [] : [{ key: 'quantityInvalid', target: `paper-${key}-quantity`, name }];
  }
  if (paper.lookedUp) return paper.where.trim() ? [] : [{ key: 'whereNeeded', target: `paper-${key}-where`, name }];
  return required && !paper.missing.trim()
    ? [{ key: 'missingReasonNeeded', target: `paper-${key}-missing`, name }]
    : [];
}

/** What is charged by count has to be counted. */
const checkFee = (draft: IntakeDraft, { key, label: name, counted }: Terms['fees'][number]): IntakeFault[] =>
  counted && feeOf(draft, key).quantity === null ? [{ key: 'countNeeded', target: `fee-${key}-quantity`, name }] : [];

/** Whether the procedure is chosen, its case where it has any, and where the dossier belongs where that is open. */
export function checkProcedure(draft: IntakeDraft, procedure?: Procedure, terms?: Terms): IntakeFault[] {
  if (!draft.procedureCode) return [{ key: 'procedureMissing', target: 'procedures' }];
  const faults: IntakeFault[] = [];
  const cases = procedure ? casesOf(procedure) : [];
  if (cases.length > 0 && !cases.some(({ key }) => key === draft.case))
    faults.push({ key: 'caseMissing', target: 'cases' });
  if (terms?.mustChooseUnit && !draft.competentUnitId) faults.push({ key: 'unitMissing', target: 'competent-unit' });
  return faults;
}
