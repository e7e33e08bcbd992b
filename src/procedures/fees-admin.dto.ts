import { z } from 'zod';
import { pageQuery, pageSchema } from '../platform/http/paging.js';

const text = z.object({ vi: z.string(), en: z.string() });
const dong = z.number().int().min(0).max(1_000_000_000);

const tiers = z
  .array(z.object({ upTo: z.number().int().min(1).max(1_000_000).nullable(), amount: dong }))
  .min(1)
  .max(10);

const per = z.object({
  names: z.object({ vi: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(100) }),
  tiers,
  max: dong.nullable(),
});

const feeAmount = z.object({
  id: z.uuid(),
  territory: z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() }),
  amount: z.number().nullable(),
  per: per.nullable(),
  exemptions: z.string().nullable(),
  basis: z.string(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime().nullable(),
});

const openFee = z.object({
  procedureCode: z.string(),
  procedureNames: text,
  key: z.string(),
  names: text,
  /** In force now and in the future. */
  amounts: z.array(feeAmount),
});

export const feeQuery = pageQuery.extend({ q: z.string().trim().max(100).optional() });
export const feePage = pageSchema(openFee);
export const feeParams = z.object({ code: z.string().min(1).max(50), key: z.string().min(1).max(100) });
export const amountParams = z.object({ id: z.uuid() });

export const feeBody = z.object({
  territoryUnitId: z.uuid(),
  amount: dong.nullable(),
  per: per.nullable().default(null),
  exemptions: z.string().trim().max(2000).nullable().default(null),
  basis: z.string().trim().min(1).max(300),
  /** Local date from which it is charged; absent or today: from now on. */
  from: z.iso.date().optional(),
});

export const feeSet = z.object({ id: z.uuid() });
export const feeEnd = z.object({ on: z.iso.date().optional() });

export type FeeQuery = z.output<typeof feeQuery>;
export type OpenFee = z.output<typeof openFee>;
export type FeeAmountRow = z.output<typeof feeAmount>;
export type FeeBody = z.output<typeof feeBody>;
