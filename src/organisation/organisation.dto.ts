import { z } from 'zod';
import { pageQuery } from '../platform/http/paging.js';

export const unitParams = z.object({ id: z.uuid() });

export const unitNode = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  isAgency: z.boolean(),
});

/** Flat, superiors first: every screen nests it in its own way. */
export const unitTree = z.object({ items: z.array(unitNode) });
export type UnitTree = z.output<typeof unitTree>;

export const personOfUnit = z.object({
  personId: z.uuid(),
  name: z.string(),
  postId: z.uuid(),
  role: z.string(),
  absent: z.boolean(),
  delegates: z.array(z.object({ personId: z.uuid(), name: z.string(), absent: z.boolean() })),
});

export const peopleOfUnit = z.object({ items: z.array(personOfUnit) });
export type PeopleOfUnit = z.output<typeof peopleOfUnit>;

export const peopleQuery = pageQuery.extend({
  /** Part of a name, in any case, with or without accents. */
  q: z.string().trim().max(100).default(''),
});
export type PeopleQuery = z.output<typeof peopleQuery>;

export const personFound = z.object({
  personId: z.uuid(),
  name: z.string(),
  posts: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), unitNameEn: z.string(), role: z.string() })),
});
export type PersonFound = z.output<typeof personFound>;
