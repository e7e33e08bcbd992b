import type { Json, Variables } from '#workflow';
import type { ProcedureVersion } from '../procedures/procedures.events.js';
import type { IntakeBody } from './intake.dto.js';

/** Rows of the people of a dossier. */
export const partyRows = ({ applicant, submitter }: Pick<IntakeBody, 'applicant' | 'submitter'>): object[] => [
  { ...applicant, part: 'applicant' },
  ...(submitter ? [{ ...submitter, part: 'submitter' }] : []),
];

/** Rows of its documents: handed in, looked up, missing, in this order. */
export function documentRows({ documents, lookedUp = [], missing }: DocumentLists): object[] {
  const none = { quantity: 0, copyType: null };
  const rows = [
    ...documents.map((document) => ({ ...document, state: 'received' })),
    ...lookedUp.map(({ key, where }) => ({ key, note: where, ...none, state: 'lookedUp' })),
    ...missing.map(({ key, reason }) => ({ key, note: reason, ...none, state: 'missing' })),
  ];
  return rows.map((row, position) => ({ ...row, position }));
}

type DocumentLists = Pick<IntakeBody, 'documents' | 'lookedUp' | 'missing'>;

/** What the process may read of the counter's choices. */
export const choicesOf = ({ channel, case: variant, extensions }: IntakeBody): Variables => ({
  channel,
  case: variant ?? null,
  extensions: extensions ?? [],
});

/** What the model reads, and nothing else: the application form stays with the dossier. */
export function startVariables({ bundle }: ProcedureVersion, known: Variables, form: Record<string, Json>): Variables {
  const value = (name: string): Json => (Object.hasOwn(known, name) ? known[name] : form[name]) ?? null;
  return Object.fromEntries(bundle.procedure.process.startVariables.map((name) => [name, value(name)]));
}
