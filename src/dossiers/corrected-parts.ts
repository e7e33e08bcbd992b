import { checkForm, compileForm, normalizeText } from '#forms';
import type { Json } from '#workflow';
import type { ProcedureBundle } from '../procedures/procedures.events.js';
import { caseFacts } from './case-facts.js';
import type { StoredIntake } from './corrections.repository.js';
import { type FeeRow, totalOf } from './fee-amounts.js';
import { checkDocuments, type IntakeFault } from './intake-check.js';
import { documentRows } from './intake-rows.js';
import type { CorrectIntakeBody } from './mending.dto.js';

/** What a correction writes, and what stood there before. */
export interface Correction {
  parts: string[];
  before: Record<string, unknown>;
  now: {
    applicant?: object;
    submitter?: object | null;
    documents?: object[];
    fees?: FeeRow[];
    feeTotal?: number;
    form?: Record<string, Json>;
  };
}

type Ask = CorrectIntakeBody & { feeRows: FeeRow[] | undefined };

/** Checks the parts that are corrected by the procedure's facts, as an intake is checked; parts that stay are not looked at. */
export function correctedParts(
  bundle: ProcedureBundle,
  stored: StoredIntake,
  ask: Ask,
): { faults: IntakeFault[]; correction: Correction } {
  const { applicant, submitter, feeRows: fees } = ask;
  const documents = ask.documents && documentsOf(bundle, stored, ask.documents);
  const form = ask.form && formOf(bundle, stored, ask.form);
  const now: Correction['now'] = {
    ...{ applicant, submitter, fees },
    feeTotal: fees && totalOf(fees),
    documents: documents?.rows,
    form: form?.values,
  };
  const parts = PARTS.filter((part) => now[part] !== undefined);
  const nothing = parts.length === 0 ? [{ path: 'reason', text: NOTHING }] : [];
  return {
    faults: [...nothing, ...(documents?.faults ?? []), ...(form?.faults ?? [])],
    correction: { parts: [...parts], now, before: Object.fromEntries(parts.map((part) => [part, stored[part]])) },
  };
}

const PARTS = ['applicant', 'submitter', 'documents', 'fees', 'form'] as const;

function documentsOf(
  { procedure }: ProcedureBundle,
  stored: StoredIntake,
  { received, lookedUp, missing }: NonNullable<Ask['documents']>,
): { rows: object[]; faults: IntakeFault[] } {
  const lists = { documents: received, lookedUp, missing };
  const asked = caseFacts(procedure, stored).documents;
  const faults = checkDocuments(asked, lists).map(({ path, text }) => ({
    path: `documents.${path.replace(/^documents\.(?=\d)/, 'received.').replace(/^documents\./, '')}`,
    text,
  }));
  if (stored.documents.some(({ state }) => state === 'returned')) faults.push({ path: 'documents', text: RETURNED });
  return { rows: documentRows(lists), faults };
}

function formOf(
  { procedure, forms }: ProcedureBundle,
  stored: StoredIntake,
  entered: Record<string, Json>,
): { values: Record<string, Json>; faults: IntakeFault[] } {
  const { startForm, startVariables } = procedure.process;
  const schema = startForm === undefined ? undefined : forms[startForm]?.schema;
  const checked = schema && checkForm(compileForm(schema), entered);
  const values = (checked?.values as Record<string, Json> | undefined) ?? normalizeText(entered);
  const faults = (checked?.errors ?? []).map(({ path, own }) => ({
    path: path === '' ? 'form' : `form.${path}`,
    text: own,
  }));
  const read = startVariables.filter(
    (name) => JSON.stringify(values[name] ?? null) !== JSON.stringify(stored.form[name] ?? null),
  );
  return { values, faults: [...faults, ...read.map((name) => ({ path: `form.${name}`, text: READ }))] };
}

const NOTHING = { vi: 'Chưa sửa nội dung nào', en: 'Nothing is corrected' };
const RETURNED = {
  vi: 'Đã trả lại giấy tờ cho người nộp nên không sửa được thành phần hồ sơ',
  en: 'Papers were given back already, so their list is not corrected any more',
};
const READ = {
  vi: 'Quy trình đã đi theo nội dung này; hãy hủy hồ sơ và tiếp nhận lại',
  en: 'The process has gone by this answer; void the dossier and take it in anew',
};
