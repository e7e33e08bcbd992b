import { z } from 'zod';
import type { Reader } from '../organisation/organisation.events.js';
import { decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import { attemptKeys } from './attempts.service.js';
import type { AdminPeopleQuery, PersonRow, PersonView } from './people-admin.dto.js';

const CURSOR = z.tuple([z.string(), z.uuid()]);

/** $1 pattern, $2 now, $3 unit or null, $4 state. Posts are those in effect. */
const FOUND = `WITH found AS (
  SELECT h.id, h.name, fold(h.name) AS folded, h.email, h.phone, h.active, a.username,
         coalesce(a.is_admin, false) AS "isAdmin", held.posts
    FROM person h LEFT JOIN account a ON a.id = h.id
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('unitId', u.id, 'unitName', u.name, 'unitNameEn', u.name_en, 'role', p.role)
                       ORDER BY p.valid_from, p.id) AS posts,
             bool_or(u.path <@ asked.path) AS within
        FROM post p JOIN unit u ON u.id = p.unit_id AND in_effect(u.valid_from, u.valid_to, $2)
        LEFT JOIN unit asked ON asked.id = $3::uuid
       WHERE p.person_id = h.id AND in_effect(p.valid_from, p.valid_to, $2)) AS held ON true
   WHERE (fold(h.name) LIKE fold($1::text) OR a.username LIKE lower($1::text))
     AND ($3::uuid IS NULL OR held.within)
     AND CASE $4::text WHEN 'active' THEN h.active WHEN 'noPost' THEN h.active AND held.posts IS NULL
                       WHEN 'noAccount' THEN a.id IS NULL WHEN 'disabled' THEN NOT h.active
                       WHEN 'admin' THEN a.is_admin AND a.disabled_at IS NULL ELSE true END)`;

/** People by name, with account and posts. */
export async function findPeople(reader: Reader, query: AdminPeopleQuery, now: Date): Promise<Page<PersonRow>> {
  const after = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, CURSOR);
  const filter = [`%${query.q.replaceAll(/[\\%_]/g, '\\$&')}%`, now, query.unit ?? null, query.state];
  const [rows, [count]] = await Promise.all([
    reader.query<PersonRow & { folded: string }>(
      `${FOUND} SELECT found.*, is_absent(id, $2) AS absent, coalesce(posts, '[]') AS posts FROM found
        WHERE $5::text IS NULL OR (folded, id) > ($5, $6::uuid) ORDER BY folded, id LIMIT $7`,
      [...filter, ...after, query.limit + 1],
    ),
    reader.query<{ total: number }>(`${FOUND} SELECT count(*)::int AS total FROM found`, filter),
  ]);
  const page = pageOf(rows, query.limit, count?.total ?? 0, (row) => [row.folded, row.id]);
  return { ...page, items: page.items.map(({ folded: _, ...person }) => person) };
}

interface PersonFound extends Omit<PersonView, 'account' | 'service'> {
  username: string | null;
  isAdmin: boolean;
  disabledAt: Date | null;
  mustChangePassword: boolean;
  passwordChangedAt: Date;
}

/** A person with the account; undefined when nobody bears the id. */
export async function findPerson(
  reader: Reader,
  personId: string,
  now: Date,
): Promise<Omit<PersonView, 'service'> | undefined> {
  const [row] = await reader.query<PersonFound>(
    `SELECT h.id, h.name, h.email, h.phone, h.active, h.version, a.username, a.is_admin AS "isAdmin",
            a.disabled_at AS "disabledAt", a.must_change_password AS "mustChangePassword",
            a.password_changed_at AS "passwordChangedAt"
       FROM person h LEFT JOIN account a ON a.id = h.id WHERE h.id = $1`,
    [personId],
  );
  if (!row) return undefined;
  const { username, isAdmin, disabledAt, mustChangePassword, passwordChangedAt, ...person } = row;
  if (username === null) return { ...person, account: null };
  const [{ lockedUntil, lastSignInAt } = { lockedUntil: null, lastSignInAt: null }] = await reader.query<{
    lockedUntil: Date | null;
    lastSignInAt: Date | null;
  }>(
    `SELECT (SELECT locked_until FROM sign_in_attempts WHERE key = $1 AND locked_until > $2) AS "lockedUntil",
            (SELECT max(at) FROM audit_entry WHERE subject_kind = 'account' AND subject_id = $3
                AND action = 'account.signed-in') AS "lastSignInAt"`,
    [attemptKeys(username, '').account, now, personId],
  );
  return {
    ...person,
    account: {
      ...{ username, isAdmin, mustChangePassword },
      disabledAt: disabledAt?.toISOString() ?? null,
      lockedUntil: lockedUntil?.toISOString() ?? null,
      passwordChangedAt: passwordChangedAt.toISOString(),
      lastSignInAt: lastSignInAt?.toISOString() ?? null,
    },
  };
}

/** User names that begin like this one, to find a free one. */
export async function takenLike(reader: Reader, username: string): Promise<Set<string>> {
  const rows = await reader.query<{ username: string }>(`SELECT username FROM account WHERE username LIKE $1`, [
    `${username.replaceAll(/[\\%_]/g, '\\$&')}%`,
  ]);
  return new Set(rows.map((row) => row.username));
}
