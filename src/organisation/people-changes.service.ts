import { Injectable } from '@nestjs/common';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { UnfitDelegationError, UnitNotInEffectError } from './organisation.errors.js';
import type { At } from './organisation.events.js';

/** Someone who works in the organisation. */
export interface NewPerson {
  id?: string;
  name: string;
  email?: string;
  phone?: string;
}

/** Changes of people, their posts, absence and delegation. Each is journaled in the same transaction. */
@Injectable()
export class PeopleChanges {
  constructor(private readonly audit: AuditService) {}

  /** Adds a person. @returns the id, which the account will bear too */
  async createPerson(tx: Tx, actor: AuditActor, person: NewPerson): Promise<string> {
    const id = person.id ?? newId();
    await tx.query(`INSERT INTO person(id, name, email, phone) VALUES ($1, normalize($2, NFC), $3, $4)`, [
      id,
      person.name,
      person.email ?? null,
      person.phone ?? null,
    ]);
    await this.journal(tx, actor, 'person.created', id);
    return id;
  }

  /** Someone leaves the service, or comes back: posts count only while the person is active. */
  async setActive(tx: Tx, actor: AuditActor, change: { personId: string; active: boolean }): Promise<void> {
    await tx.query(`UPDATE person SET active = $2, version = version + 1 WHERE id = $1`, [
      change.personId,
      change.active,
    ]);
    await this.journal(tx, actor, change.active ? 'person.returned' : 'person.left', change.personId);
  }

  /**
   * Gives a person a post; one person may hold several.
   * @returns the post's id
   * @throws {UnitNotInEffectError} when the unit is closed, or does not exist
   */
  async appoint(
    tx: Tx,
    actor: AuditActor,
    post: { personId: string; unitId: string; role: string; validFrom: At },
  ): Promise<string> {
    const id = newId();
    const rows = await tx.query(
      `INSERT INTO post(id, unit_id, role, person_id, valid_from)
       SELECT $1, u.id, $3, $4, $5 FROM unit u WHERE u.id = $2 AND in_effect(u.valid_from, u.valid_to, $5) FOR SHARE
       RETURNING id`,
      [id, post.unitId, post.role, post.personId, post.validFrom],
    );
    if (rows.length === 0) throw new UnitNotInEffectError(post.unitId);
    await this.journal(tx, actor, 'post.filled', post.personId, { postId: id, unitId: post.unitId, role: post.role });
    return id;
  }

  /** Ends a post, and with it what was delegated of it. */
  async endPost(tx: Tx, actor: AuditActor, change: { postId: string; at: At }): Promise<void> {
    const [post] = await tx.query<{ personId: string }>(
      `UPDATE post SET valid_to = $2 WHERE id = $1 AND in_effect(valid_from, valid_to, $2)
       RETURNING person_id AS "personId"`,
      [change.postId, change.at],
    );
    if (!post) return;
    await tx.query(
      `UPDATE delegation SET valid_to = $2 WHERE post_id = $1 AND valid_from < $2 AND in_effect(valid_from, valid_to, $2)`,
      [change.postId, change.at],
    );
    await this.journal(tx, actor, 'post.ended', post.personId, { postId: change.postId });
  }

  /** Notes that someone is away; work goes to the delegate, if there is one. */
  async recordAbsence(
    tx: Tx,
    actor: AuditActor,
    absence: { personId: string; startsAt: At; endsAt?: At },
  ): Promise<string> {
    const id = newId();
    await tx.query(`INSERT INTO absence(id, person_id, starts_at, ends_at) VALUES ($1, $2, $3, $4)`, [
      id,
      absence.personId,
      absence.startsAt,
      absence.endsAt ?? null,
    ]);
    await this.journal(tx, actor, 'absence.recorded', absence.personId, {
      startsAt: absence.startsAt,
      endsAt: absence.endsAt,
    });
    return id;
  }

  /**
   * Lets a colleague of the same agency exercise a post besides its holder. A delegated post cannot be delegated further.
   * @throws {UnfitDelegationError} when the post is not in effect, or the delegate is the holder or of another agency
   */
  async delegatePost(
    tx: Tx,
    actor: AuditActor,
    delegation: { postId: string; delegateId: string; validFrom: At; validTo?: At },
  ): Promise<string> {
    const { postId, delegateId, validFrom, validTo } = delegation;
    const [post] = await tx.query<{ holderId: string }>(DELEGABLE, [postId, delegateId, validFrom]);
    if (!post) throw new UnfitDelegationError(postId);
    const id = newId();
    await tx.query(
      `INSERT INTO delegation(id, post_id, delegate_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)`,
      [id, postId, delegateId, validFrom, validTo ?? null],
    );
    await this.journal(tx, actor, 'post.delegated', post.holderId, { postId, delegateId, validFrom, validTo });
    return id;
  }

  private journal(tx: Tx, actor: AuditActor, action: string, id: string, details: Record<string, unknown> = {}) {
    return this.audit.write(tx, { actor, action, subject: { kind: 'person', id }, details });
  }
}

/** The post, when the delegate holds one in effect within the same agency. $1 post, $2 delegate, $3 from when. */
const DELEGABLE = `
WITH agency AS (
  SELECT a.path, p.person_id FROM post p JOIN unit u ON u.id = p.unit_id JOIN unit a ON a.id = ANY (ids_of(u.path))
   WHERE p.id = $1 AND in_effect(p.valid_from, p.valid_to, $3) AND (a.is_agency OR a.parent_id IS NULL)
   ORDER BY a.is_agency DESC, nlevel(a.path) DESC LIMIT 1
)
SELECT agency.person_id AS "holderId" FROM agency
 WHERE agency.person_id <> $2
   AND EXISTS (SELECT 1 FROM post q JOIN unit v ON v.id = q.unit_id JOIN person d ON d.id = q.person_id AND d.active
                WHERE q.person_id = $2 AND in_effect(q.valid_from, q.valid_to, $3) AND v.path <@ agency.path)`;
