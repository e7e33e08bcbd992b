import { z } from 'zod';

const pattern = z.string().trim().min(1).max(100);

const codePattern = z.object({
  id: z.uuid(),
  /** Null: of the installation. */
  unit: z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() }).nullable(),
  pattern: z.string(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime().nullable(),
});

export const patternList = z.object({
  /** What counts where nothing is set: DOSSIER_CODE_PATTERN. */
  default: z.string(),
  items: z.array(codePattern),
  total: z.number().int(),
});

export const patternBody = z.object({
  unitId: z.uuid().nullable(),
  pattern,
  /** Local date from which it counts; absent or today: from now on. */
  from: z.iso.date().optional(),
  /** Id of the pattern that was in force when the list was read; null: none. */
  replaces: z.uuid().nullable(),
});

export const previewQuery = z.object({ pattern, unitId: z.uuid().optional() });
export const preview = z.object({ next: z.string() });
export const patternSet = z.object({ id: z.uuid() });
export const patternParams = z.object({ id: z.uuid() });

export type CodePattern = z.output<typeof codePattern>;
export type PatternList = z.output<typeof patternList>;
export type PatternBody = z.output<typeof patternBody>;
export type PreviewQuery = z.output<typeof previewQuery>;
