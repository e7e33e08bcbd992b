import { z } from 'zod';
import { roleName, serviceRecord } from '../organisation/organisation-admin.events.js';
import { pageQuery } from '../platform/http/paging.js';

export const idParams = z.object({ id: z.uuid() });

const name = z.string().trim().normalize('NFC').min(1).max(200);
const email = z.union([z.literal('').transform(() => null), z.email().max(200), z.null()]).default(null);
const phone = z
  .union([
    z.literal('').transform(() => null),
    z
      .string()
      .trim()
      .regex(/^\+?[0-9][0-9 .()-]{5,24}$/, { error: '+84 912 345 678' }),
    z.null(),
  ])
  .default(null);
/** Lower case, so that nobody has to remember how it was written. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, { error: 'a-z 0-9 . _ - (3–60)' });

export const PERSON_STATES = ['all', 'active', 'noPost', 'noAccount', 'disabled', 'admin'] as const;

export const adminPeopleQuery = pageQuery.extend({
  /** Part of a name, accents ignored, or of a user name. */
  q: z.string().trim().max(100).default(''),
  /** Only people in post at this unit or below it. */
  unit: z.uuid().optional(),
  state: z.enum(PERSON_STATES).default('all'),
});
export type AdminPeopleQuery = z.output<typeof adminPeopleQuery>;

export const personRow = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  active: z.boolean(),
  absent: z.boolean(),
  username: z.string().nullable(),
  isAdmin: z.boolean(),
  posts: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), unitNameEn: z.string(), role: z.string() })),
});
export type PersonRow = z.output<typeof personRow>;

const accountView = z.object({
  username: z.string(),
  isAdmin: z.boolean(),
  disabledAt: z.iso.datetime().nullable(),
  /** Too many failed attempts; nobody gets in until then. */
  lockedUntil: z.iso.datetime().nullable(),
  mustChangePassword: z.boolean(),
  passwordChangedAt: z.iso.datetime(),
  lastSignInAt: z.iso.datetime().nullable(),
});

export const personView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  active: z.boolean(),
  version: z.number().int(),
  account: accountView.nullable(),
  service: serviceRecord,
});
export type PersonView = z.output<typeof personView>;

export const accountBody = z.object({ username, isAdmin: z.boolean().default(false) });
export type AccountBody = z.output<typeof accountBody>;

const role = z.object({ unitId: z.uuid(), role: roleName });

export const newPersonBody = z.object({
  name,
  email,
  phone,
  /** Absent: the person gets no account yet. */
  account: accountBody.optional(),
  /** Posts held from now on. */
  posts: z.array(role).max(10).default([]),
});
export type NewPersonBody = z.output<typeof newPersonBody>;

/** `password` is shown this once. */
export const personCreated = z.object({
  id: z.uuid(),
  username: z.string().nullable(),
  password: z.string().nullable(),
});
export type PersonCreated = z.output<typeof personCreated>;

export const personChangeBody = z.object({ name, email, phone, version: z.number().int().min(1) });
export type PersonChangeBody = z.output<typeof personChangeBody>;

export const issuedPassword = z.object({ username: z.string(), password: z.string() });
export type IssuedPassword = z.output<typeof issuedPassword>;

export const administratorBody = z.object({ isAdmin: z.boolean() });
export type AdministratorBody = z.output<typeof administratorBody>;

export const usernameQuery = z.object({ name: z.string().trim().min(1).max(200) });
export const usernameView = z.object({ username: z.string() });

export const importBody = z.object({
  /** The file's text. */
  csv: z.string().max(900_000),
  /** false: only tells what would happen. */
  confirm: z.boolean().default(false),
});
export type ImportBody = z.output<typeof importBody>;

const text = z.object({ vi: z.string(), en: z.string() });

export const importView = z.object({
  /** Whether everything was taken in; otherwise nothing was. */
  done: z.boolean(),
  lines: z.number().int(),
  faults: z.array(z.object({ line: z.number().int(), column: z.string().nullable(), message: text })),
  people: z.array(
    z.object({
      line: z.number().int(),
      name: z.string(),
      username: z.string(),
      posts: z.array(z.object({ unit: text, role: z.string() })),
      /** Shown this once, after the import. */
      password: z.string().nullable(),
    }),
  ),
});
export type ImportView = z.output<typeof importView>;
