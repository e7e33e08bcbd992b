import { z } from 'zod';

const text = z.object({ vi: z.string(), en: z.string() });
const unknownRecord = z.record(z.string(), z.unknown());

export const procedureSummary = z.object({
  code: z.string(),
  names: text,
  versionId: z.uuid(),
  version: z.number().int(),
  publishedAt: z.iso.datetime(),
});

/** With a counter: whether it is open at the counter's own agency, and at how many of the province. */
const openProcedure = procedureSummary.extend({ own: z.boolean().optional(), agencies: z.number().int().optional() });

export const procedureList = z.object({ items: z.array(openProcedure), total: z.number().int() });

export const listQuery = z.object({ counter: z.uuid().optional() });

export const openAgencyList = z.object({
  items: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string(), nameEn: z.string(), own: z.boolean() })),
  total: z.number().int(),
});

/** A procedure as applicants and receptionists see it: everything of `procedure.json` that is not wiring. */
export const procedureDetail = procedureSummary.extend({
  field: text,
  level: z.enum(['commune', 'province', 'ministry']),
  sources: unknownRecord,
  legalBasis: z.array(unknownRecord),
  timeLimit: unknownRecord,
  documents: z.array(unknownRecord),
  fees: z.array(unknownRecord),
  result: unknownRecord,
  channels: z.array(unknownRecord),
  /** Variants of which an intake chooses one; none: there is only one case. */
  cases: z.array(unknownRecord),
  /** Everything happens in one visit. */
  sameVisit: z.boolean(),
  startForm: z.string().optional(),
  forms: z.array(z.string()),
});

export const formView = z.object({ schema: unknownRecord, ui: unknownRecord, en: z.record(z.string(), z.string()) });

export const codeParams = z.object({ code: z.string().min(1).max(50) });
export const versionParams = z.object({ id: z.uuid() });
export const formParams = versionParams.extend({ formId: z.string().min(1).max(100) });

export type ProcedureDetail = z.output<typeof procedureDetail>;
export type ListQuery = z.output<typeof listQuery>;
export type OpenAgencyList = z.output<typeof openAgencyList>;
export type ProcedureList = z.output<typeof procedureList>;
export type FormView = z.output<typeof formView>;
