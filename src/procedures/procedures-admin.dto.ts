import { z } from 'zod';
import { pageQuery, pageSchema } from '../platform/http/paging.js';

const text = z.object({ vi: z.string(), en: z.string() });
const unit = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() });
const instant = z.iso.datetime();
const localDate = z.iso.date();

const finding = z.object({
  severity: z.enum(['error', 'warning']),
  rule: z.string(),
  elementId: z.string().optional(),
  elementName: z.string().optional(),
  message: text,
  mend: text,
});

export const staffingGap = z.object({
  severity: z.enum(['error', 'warning']),
  kind: z.enum(['vacant', 'absent', 'ambiguous', 'none']),
  unit: unit.nullable(),
  unitKind: z.string(),
  roles: z.array(z.string()),
  steps: z.array(z.object({ elementId: z.string(), name: text })),
  message: text,
  mend: text,
});

export const importQuery = z.object({ dryRun: z.stringbool().default(false) });

export const importOutcome = z.object({
  status: z.enum(['new', 'same', 'refused']),
  code: z.string().nullable(),
  names: text.nullable(),
  version: z.number().int().nullable(),
  versionId: z.uuid().nullable(),
  checksum: z.string().nullable(),
  findings: z.array(finding),
  gaps: z.array(z.object({ agency: unit, gaps: z.array(staffingGap) })),
});

export const adminListQuery = pageQuery.extend({ q: z.string().trim().max(100).optional() });

const adminProcedure = z.object({
  code: z.string(),
  names: text,
  version: z.number().int(),
  versionId: z.uuid(),
  publishedAt: instant,
  /** Agencies at which it is active now. */
  agencies: z.number().int(),
});

export const adminProcedurePage = pageSchema(adminProcedure);

const version = z.object({
  id: z.uuid(),
  version: z.number().int(),
  checksum: z.string(),
  publishedAt: instant,
});

export const versionList = z.object({ items: z.array(version), total: z.number().int() });

export const agencyQuery = pageQuery.extend({
  q: z.string().trim().max(100).optional(),
  /** Only agencies where it is active, or will be. */
  active: z.stringbool().default(false),
});

const activation = z.object({ id: z.uuid(), activeFrom: instant, activeTo: instant.nullable() });

const agency = z.object({
  unit: unit.extend({ code: z.string() }),
  /** Now and in the future, the earliest first. */
  activations: z.array(activation),
  active: z.boolean(),
  /** Steps of the current version that nobody would do there. */
  gaps: z.array(staffingGap),
});

export const agencyPage = pageSchema(agency);

export const activateBody = z.object({
  agencyUnitId: z.uuid(),
  /** Local date from which it counts; absent or today: from now on. */
  from: localDate.optional(),
});

export const activated = z.object({ id: z.uuid(), warnings: z.array(staffingGap) });

export const activationParams = z.object({ code: z.string().min(1).max(50), id: z.uuid() });

export const endBody = z.object({
  /** Local date from which it counts no longer; absent or today: from now on. */
  on: localDate.optional(),
});

export type ImportQuery = z.output<typeof importQuery>;
export type ImportView = z.output<typeof importOutcome>;
export type AdminListQuery = z.output<typeof adminListQuery>;
export type AdminProcedure = z.output<typeof adminProcedure>;
export type VersionList = z.output<typeof versionList>;
export type AgencyQuery = z.output<typeof agencyQuery>;
export type AgencyItem = z.output<typeof agency>;
export type ActivateBody = z.output<typeof activateBody>;
export type Activated = z.output<typeof activated>;
export type EndBody = z.output<typeof endBody>;
