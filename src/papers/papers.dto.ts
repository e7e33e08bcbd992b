import { z } from 'zod';
import { PAPER_FORMS } from './paper-data.js';

const instant = z.iso.datetime({ offset: true });
const localized = z.object({ vi: z.string(), en: z.string() });

export const dossierParams = z.object({ id: z.uuid() });
export const formParams = z.object({ id: z.uuid(), form: z.enum(PAPER_FORMS) });
export const printParams = z.object({ id: z.uuid(), printId: z.uuid() });

/** Without `subjectId` the latest request, refusal … is meant. */
export const printBody = z.object({ subjectId: z.uuid().optional() }).default({});

export const printView = z.object({
  id: z.uuid(),
  form: z.enum(PAPER_FORMS),
  number: z.string(),
  /** 1: the first print of these data; from 2 on the paper says that it is a reprint. */
  copy: z.number().int().min(1),
  printedAt: instant,
  printedBy: z.object({ id: z.uuid(), name: z.string() }),
  /** Of the PDF, hex. */
  sha256: z.string(),
});
export type PrintView = z.output<typeof printView>;

export const papersView = z.object({
  papers: z.array(
    z.object({
      form: z.enum(PAPER_FORMS),
      subjectId: z.uuid(),
      title: localized,
      /** Since when there is something to print. */
      issuedAt: instant,
      /** Latest first. */
      prints: z.array(printView),
    }),
  ),
  /** Whether the caller may print; whoever sees the dossier may open what was printed. */
  mayPrint: z.boolean(),
});
export type PapersView = z.output<typeof papersView>;
