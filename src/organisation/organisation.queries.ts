import type { At, Holding, PostOfPerson, Reader, Unit } from './organisation.events.js';

const UNIT = `u.id, u.parent_id AS "parentId", u.path::text AS path, u.kind, u.code, u.name, u.name_en AS "nameEn",
  u.is_agency AS "isAgency", u.valid_from AS "validFrom", u.valid_to AS "validTo", u.successor_id AS "successorId"`;

/** Units by id, closed ones too, in any order. */
export const unitsByIds = (reader: Reader, ids: readonly string[]): Promise<Unit[]> =>
  reader.query<Unit>(`SELECT ${UNIT} FROM unit u WHERE u.id = ANY ($1)`, [ids]);

/** All units in effect, superiors before what is below them, else in the order people expect. */
export const tree = (reader: Reader, at: At): Promise<Unit[]> =>
  reader.query<Unit>(
    `SELECT ${UNIT} FROM unit u WHERE in_effect(u.valid_from, u.valid_to, $1)
      ORDER BY nlevel(u.path), u.sort, u.code`,
    [at],
  );

/** The unit and all below it, in effect. */
export const subtree = (reader: Reader, unitId: string, at: At): Promise<Unit[]> =>
  reader.query<Unit>(
    `SELECT ${UNIT} FROM unit u JOIN unit top ON u.path <@ top.path
      WHERE top.id = $1 AND in_effect(u.valid_from, u.valid_to, $2) ORDER BY nlevel(u.path), u.sort, u.code`,
    [unitId, at],
  );

/** A unit of somebody's chain. */
export interface ChainUnit {
  askedId: string;
  id: string;
  kind: string;
  isAgency: boolean;
  /** Of a territory: its own People's Committee. */
  committeeId: string | null;
}

/** Of each unit (or its successor in effect): itself and its superiors in effect, the nearest first. */
export const chains = (reader: Reader, unitIds: readonly string[], at: At): Promise<ChainUnit[]> =>
  reader.query<ChainUnit>(
    `SELECT asked.id AS "askedId", u.id, u.kind, u.is_agency AS "isAgency", committee.id AS "committeeId"
       FROM unnest($1::uuid[]) AS asked(id)
       JOIN unit s ON s.id = current_unit(asked.id, $2)
       JOIN unit u ON u.id = ANY (ids_of(s.path)) AND in_effect(u.valid_from, u.valid_to, $2)
       LEFT JOIN LATERAL (
         SELECT c.id FROM unit c
          WHERE NOT u.is_agency AND c.parent_id = u.id AND c.kind = 'peoplesCommittee' AND c.is_agency
            AND in_effect(c.valid_from, c.valid_to, $2) ORDER BY c.sort, c.code LIMIT 1
       ) AS committee ON true
      ORDER BY asked.id, nlevel(u.path) DESC`,
    [unitIds, at],
  );

const HOLDING = `p.id AS "postId", p.unit_id AS "unitId", p.role,
  jsonb_build_object('id', h.id, 'name', h.name, 'absent', is_absent(h.id, $2)) AS holder,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'absent', is_absent(s.id, $2))
                             ORDER BY d.valid_from, s.id)
              FROM delegation d JOIN person s ON s.id = d.delegate_id AND s.active
             WHERE d.post_id = p.id AND in_effect(d.valid_from, d.valid_to, $2)), '[]') AS delegates`;

/** Posts in effect at the given units with holder and delegates, in the order they were filled. */
export const holdingsAt = (reader: Reader, unitIds: readonly string[], at: At): Promise<Holding[]> =>
  reader.query<Holding>(
    `SELECT ${HOLDING} FROM post p JOIN person h ON h.id = p.person_id AND h.active
      WHERE p.unit_id = ANY ($1) AND in_effect(p.valid_from, p.valid_to, $2) ORDER BY p.valid_from, p.id`,
    [unitIds, at],
  );

/**
 * Posts a person holds or exercises by delegation, at units in effect. A holder keeps the own posts while absent: who is
 * there in person after all can work.
 */
export const postsOf = (reader: Reader, personId: string, at: At): Promise<PostOfPerson[]> =>
  reader.query<PostOfPerson>(
    `WITH mine AS (
       SELECT p.*, NULL::uuid AS delegated_by FROM post p JOIN person h ON h.id = p.person_id AND h.active
        WHERE p.person_id = $1
       UNION ALL
       SELECT p.*, p.person_id FROM delegation d JOIN post p ON p.id = d.post_id
         JOIN person s ON s.id = d.delegate_id AND s.active JOIN person h ON h.id = p.person_id AND h.active
        WHERE d.delegate_id = $1 AND in_effect(d.valid_from, d.valid_to, $2)
     )
     SELECT mine.id AS "postId", u.id AS "unitId", u.path::text AS "unitPath", u.kind AS "unitKind", mine.role,
            agency.id AS "agencyId", agency.path::text AS "agencyPath", mine.delegated_by AS "delegatedBy"
       FROM mine JOIN unit u ON u.id = mine.unit_id AND in_effect(u.valid_from, u.valid_to, $2)
       CROSS JOIN LATERAL (
         SELECT a.id, a.path FROM unit a WHERE a.id = ANY (ids_of(u.path)) AND (a.is_agency OR a.parent_id IS NULL)
          ORDER BY a.is_agency DESC, nlevel(a.path) DESC LIMIT 1
       ) AS agency
      WHERE in_effect(mine.valid_from, mine.valid_to, $2)
      ORDER BY mine.delegated_by IS NOT NULL, mine.valid_from, mine.id`,
    [personId, at],
  );

/** Each asked unit, paired with the unit in effect that stands for it (itself, or its successor). */
export const currentUnits = (
  reader: Reader,
  unitIds: readonly string[],
  at: At,
): Promise<{ id: string; currentId: string | null }[]> =>
  reader.query(`SELECT asked.id, current_unit(asked.id, $2) AS "currentId" FROM unnest($1::uuid[]) AS asked(id)`, [
    unitIds,
    at,
  ]);
