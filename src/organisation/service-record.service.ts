import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { ColleagueList, ServiceRecord } from './organisation-admin.dto.js';
import { RecordNotFoundError } from './organisation-admin.errors.js';

/** What is recorded of people's work, and who can stand in for whom. */
@Injectable()
export class ServiceRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Posts with their whole past, absences and delegations in effect or to come. */
  async of(personId: string): Promise<ServiceRecord> {
    const now = this.clock.now();
    const [posts, absences, delegations] = await Promise.all([
      this.database.query<ServiceRecord['posts'][number] & Validity>(POSTS, [personId, now]),
      this.database.query<{ id: string; startsAt: Date; endsAt: Date | null; inEffect: boolean }>(ABSENCES, [
        personId,
        now,
      ]),
      this.database.query<ServiceRecord['delegations'][number] & Validity>(DELEGATIONS, [personId, now]),
    ]);
    return {
      posts: posts.map(dated),
      absences: absences.map(({ startsAt, endsAt, ...absence }) => ({
        ...absence,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt?.toISOString() ?? null,
      })),
      delegations: delegations.map(dated),
    };
  }

  /**
   * Who could be the delegate of a post: up to 20 people in post in its agency, by part of a name.
   * @param asked `holderId`: whose post it must be, for those who may ask for their own only
   * @throws {RecordNotFoundError}
   */
  async colleagues(asked: { postId: string; q: string; holderId?: string }): Promise<ColleagueList> {
    const now = this.clock.now();
    const [post] = await this.database.query<{ holderId: string }>(
      `SELECT person_id AS "holderId" FROM post WHERE id = $1 AND (valid_to IS NULL OR valid_to > $2)`,
      [asked.postId, now],
    );
    if (!post || (asked.holderId && post.holderId !== asked.holderId))
      throw new RecordNotFoundError('post', asked.postId);
    const pattern = `%${asked.q.replaceAll(/[\\%_]/g, '\\$&')}%`;
    return { items: await this.database.query(COLLEAGUES, [asked.postId, now, pattern]) };
  }

  /** Whether a post is held by somebody now or later. */
  async isHeldBy(postId: string, personId: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT 1 FROM post WHERE id = $1 AND person_id = $2`, [postId, personId]);
    return rows.length > 0;
  }
}

interface Validity {
  validFrom: Date;
  validTo: Date | null;
}

const dated = <T extends object>(row: T & Validity) => ({
  ...row,
  validFrom: row.validFrom.toISOString(),
  validTo: row.validTo?.toISOString() ?? null,
});

const UNIT = `jsonb_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en) AS unit`;

/** $1 person, $2 now. */
const POSTS = `
SELECT p.id, p.role, ${UNIT}, p.valid_from AS "validFrom", p.valid_to AS "validTo",
       in_effect(p.valid_from, p.valid_to, $2) AND in_effect(u.valid_from, u.valid_to, $2) AS "inEffect"
  FROM post p JOIN unit u ON u.id = p.unit_id WHERE p.person_id = $1
 ORDER BY p.valid_to IS NOT NULL AND p.valid_to <= $2, p.valid_from, p.id`;

const ABSENCES = `
SELECT id, starts_at AS "startsAt", ends_at AS "endsAt", in_effect(starts_at, ends_at, $2) AS "inEffect"
  FROM absence WHERE person_id = $1 AND (ends_at IS NULL OR ends_at > $2) ORDER BY starts_at`;

const DELEGATIONS = `
SELECT d.id, d.post_id AS "postId", p.role, ${UNIT}, d.valid_from AS "validFrom", d.valid_to AS "validTo",
       jsonb_build_object('id', h.id, 'name', h.name) AS holder, jsonb_build_object('id', s.id, 'name', s.name) AS delegate
  FROM delegation d JOIN post p ON p.id = d.post_id JOIN unit u ON u.id = p.unit_id
  JOIN person h ON h.id = p.person_id JOIN person s ON s.id = d.delegate_id
 WHERE (p.person_id = $1 OR d.delegate_id = $1) AND (d.valid_to IS NULL OR d.valid_to > $2) ORDER BY d.valid_from, d.id`;

/** $1 post, $2 now, $3 pattern. The agency is found as delegating finds it. */
const COLLEAGUES = `
WITH agency AS (
  SELECT a.path, p.person_id FROM post p JOIN unit u ON u.id = p.unit_id JOIN unit a ON a.id = ANY (ids_of(u.path))
   WHERE p.id = $1 AND (a.is_agency OR a.parent_id IS NULL)
   ORDER BY a.is_agency DESC, nlevel(a.path) DESC LIMIT 1
), held AS (
  SELECT DISTINCT ON (h.id) h.id, h.name, ${UNIT},
         array_agg(q.role) OVER (PARTITION BY h.id) AS roles
    FROM agency JOIN unit u ON u.path <@ agency.path AND in_effect(u.valid_from, u.valid_to, $2)
    JOIN post q ON q.unit_id = u.id AND in_effect(q.valid_from, q.valid_to, $2)
    JOIN person h ON h.id = q.person_id AND h.active AND h.id <> agency.person_id
   WHERE fold(h.name) LIKE fold($3::text) ORDER BY h.id, q.valid_from, q.id
)
SELECT id, name, is_absent(id, $2) AS absent, roles, unit FROM held ORDER BY fold(name), id LIMIT 20`;
