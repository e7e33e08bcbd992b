import { sumAmounts } from '#policy';
import type { Fee, ProcedureCase, ProcedureDefinition, RequiredDocument } from '../procedures/procedures.events.js';
import type { Channel } from './dossier-status.js';

/** What an intake chooses among the variants of its procedure. */
export interface ChosenCase {
  channel: Channel;
  case?: string;
  extensions?: readonly string[];
}

/** What the law asks of one dossier: its procedure's facts as they are in its case. */
export interface CaseFacts {
  /** Limit of the whole dossier, extensions included. */
  limit: string;
  /** In the order of the procedure; `required` says whether this case needs it. */
  documents: RequiredDocument[];
  fees: Fee[];
}

/**
 * The facts of a procedure in one case. Case and extensions are known to exist: `checkIntake` has looked.
 *
 * A document that other cases name as theirs, and this one does not, is not asked for.
 * @throws {MixedUnitsError} never for a published bundle, whose check refuses such extensions
 */
export function caseFacts(procedure: ProcedureDefinition, chosen: ChosenCase): CaseFacts {
  const { timeLimit, cases = [], fees } = procedure;
  const variant = cases.find(({ key }) => key === chosen.case);
  const extensions = timeLimit.extensions.filter(({ key }) => chosen.extensions?.includes(key));
  return {
    limit: sumAmounts(
      variant?.amount ?? timeLimit.total.amount,
      extensions.map(({ amount }) => amount),
    ),
    documents: documentsFor(procedure, chosen.channel, variant),
    fees: variant?.fees ? fees.filter(({ key }) => variant.fees!.includes(key)) : [...fees],
  };
}

function documentsFor(
  { documents, cases = [] }: ProcedureDefinition,
  channel: Channel,
  variant: ProcedureCase | undefined,
): RequiredDocument[] {
  const own = variant?.documents ?? [];
  const not = variant?.withoutDocuments ?? [];
  const ofOthers = variant ? cases.flatMap((each) => (each === variant ? [] : (each.documents ?? []))) : [];
  const isAsked = ({ key, required, channels }: RequiredDocument): boolean =>
    (!channels || channels.includes(channel)) &&
    !not.includes(key) &&
    (required || own.includes(key) || !ofOthers.includes(key));
  return documents
    .filter(isAsked)
    .map((document) => (own.includes(document.key) ? { ...document, required: true } : document));
}
