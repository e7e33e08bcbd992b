import type { Channel, CopyType, Procedure } from '../api/types.js';
import type { Text } from '../i18n/language.js';
import type { Terms } from './terms.api.js';

/** A paper the procedure asks for. */
export interface AskedPaper {
  key: string;
  names: Text;
  required: boolean;
  copyTypes: CopyType[];
  /** How many; nothing where the law does not say. */
  copies: number | null;
  condition?: Text;
}

/** A case, or a lengthened limit, to choose. */
export interface Choice {
  key: string;
  names: Text;
}

// The server hands these facts through as the procedure's author wrote them and checked them against their schema.
const papers = (procedure: Procedure) => procedure.documents as unknown as AskedPaper[];

/** The papers that this intake asks for, as the server reckoned by channel and case. */
export const papersFor = (procedure: Procedure, terms: Pick<Terms, 'documents'>): AskedPaper[] =>
  terms.documents.flatMap(({ key, required }) => {
    const paper = papers(procedure).find((each) => each.key === key);
    return paper ? [{ ...paper, required }] : [];
  });

/** The channels the procedure is open to. */
export const channelsOf = (procedure: Procedure): Channel[] =>
  (procedure.channels as unknown as { key: Channel }[]).map(({ key }) => key);

/** Cases of which one is chosen; none where there is only one. */
export const casesOf = (procedure: Procedure): Choice[] => procedure.cases as unknown as Choice[];

/** Circumstances that lengthen the limit. */
export const extensionsOf = (procedure: Procedure): Choice[] =>
  (procedure.timeLimit as { extensions?: Choice[] }).extensions ?? [];
