import { Injectable } from '@nestjs/common';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import {
  EndedAlreadyError,
  PersonNotFoundError,
  RecordNotFoundError,
  StaleVersionError,
} from './organisation-admin.errors.js';
import { UnfitDelegationError, UnitNotInEffectError } from './organisation.errors.js';
import type { At } from './organisation.events.js';
import { inOffice, refuseOverlap } from './overlaps.js';

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
   * Corrects what is known of a person.
   * @returns the new version
   * @throws {PersonNotFoundError} {@link StaleVersionError}
   */
  async updatePerson(
    tx: Tx,
    actor: AuditActor,
    change: { personId: string; version: number; name: string; email: string | null; phone: string | null },
  ): Promise<number> {
    const { personId, version, name, email, phone } = change;
    const [current] = await tx.query<{ name: string; email: string | null; phone: string | null; version: number }>(
      `SELECT name, email, phone, version FROM person WHERE id = $1 FOR UPDATE`,
      [personId],
    );
    if (!current) throw new PersonNotFoundError(personId);
    if (current.version !== version) throw new StaleVersionError(current);
    await tx.query(
      `UPDATE person SET name = normalize($2, NFC), email = $3, phone = $4, version = version + 1 WHERE id = $1`,
      [personId, name, email, phone],
    );
    const changed = (['name', 'email', 'phone'] as const).filter((field) => current[field] !== change[field]);
    // Which fields, not what they held: the journal outlives the right to keep somebody's address.
    await this.journal(tx, actor, 'person.changed', personId, { changed });
    return version + 1;
  }

  /**
   * Gives a person a post; one person may hold several.
   * @returns the post's id
   * @throws {PersonNotFoundError}
   * @throws {UnitNotInEffectError} when the unit is closed, or does not exist
   * @throws {OverlapError} when the person holds the same post in that time
   */
  async appoint(
    tx: Tx,
    actor: AuditActor,
    post: { personId: string; unitId: string; role: string; validFrom: At; validTo?: At },
  ): Promise<string> {
    const id = newId();
    await lockPerson(tx, post.personId);
    const { personId, unitId, role, validFrom, validTo = null } = post;
    await refuseOverlap(tx, 'post', [personId, unitId, role], { from: validFrom, to: validTo });
    const rows = await tx.query(
      `INSERT INTO post(id, unit_id, role, person_id, valid_from, valid_to)
       SELECT $1, u.id, $3, $4, $5::timestamptz, $6::timestamptz
         FROM unit u WHERE u.id = $2 AND in_effect(u.valid_from, u.valid_to, $5) FOR SHARE
       RETURNING id`,
      [id, unitId, role, personId, validFrom, validTo],
    );
    if (rows.length === 0) throw new UnitNotInEffectError(unitId);
    await this.journal(tx, actor, 'post.filled', personId, { postId: id, unitId, role, validFrom, validTo });
    return id;
  }

  /**
   * Ends a post, and with it what was delegated of it. A post that has not begun by then is taken back.
   * @throws {RecordNotFoundError} {@link EndedAlreadyError}
   */
  async endPost(tx: Tx, actor: AuditActor, change: { postId: string; at: At }): Promise<void> {
    const { postId, at } = change;
    const [post] = await tx.query<{ personId: string; unitId: string; role: string } & Span>(
      `SELECT person_id AS "personId", unit_id AS "unitId", role, ${SPAN} FROM post WHERE id = $1 FOR UPDATE`,
      [postId, at],
    );
    if (!post) throw new RecordNotFoundError('post', postId);
    if (post.over) throw new EndedAlreadyError(inOffice(post.endsAt));
    // What was delegated for later goes with the post, what is delegated now ends with it.
    await tx.query(`DELETE FROM delegation WHERE post_id = $1 AND (valid_from >= $2 OR $3)`, [
      postId,
      at,
      post.unbegun,
    ]);
    await tx.query(`UPDATE delegation SET valid_to = $2 WHERE post_id = $1 AND in_effect(valid_from, valid_to, $2)`, [
      postId,
      at,
    ]);
    if (post.unbegun) await tx.query(`DELETE FROM post WHERE id = $1`, [postId]);
    else await tx.query(`UPDATE post SET valid_to = $2 WHERE id = $1`, [postId, at]);
    const { unitId, role } = post;
    await this.journal(tx, actor, post.unbegun ? 'post.withdrawn' : 'post.ended', post.personId, {
      ...{ postId, unitId, role, at },
    });
  }

  /**
   * Notes that someone is away; work goes to the delegate, if there is one.
   * @throws {PersonNotFoundError} {@link OverlapError}
   */
  async recordAbsence(
    tx: Tx,
    actor: AuditActor,
    absence: { personId: string; startsAt: At; endsAt?: At },
  ): Promise<string> {
    const id = newId();
    const { personId, startsAt, endsAt = null } = absence;
    await lockPerson(tx, personId);
    await refuseOverlap(tx, 'absence', [personId], { from: startsAt, to: endsAt });
    await tx.query(`INSERT INTO absence(id, person_id, starts_at, ends_at) VALUES ($1, $2, $3, $4)`, [
      id,
      personId,
      startsAt,
      endsAt,
    ]);
    await this.journal(tx, actor, 'absence.recorded', personId, { startsAt, endsAt });
    return id;
  }

  /**
   * Somebody is back; an absence that has not begun by then is taken back.
   * @param change `personId`: whose it must be, for those who may end only their own
   * @throws {RecordNotFoundError} {@link EndedAlreadyError}
   */
  async endAbsence(tx: Tx, actor: AuditActor, change: { absenceId: string; at: At; personId?: string }): Promise<void> {
    const { absenceId, at, personId } = change;
    const [absence] = await tx.query<{ personId: string } & Span>(
      `SELECT person_id AS "personId", starts_at >= $2 AS unbegun, coalesce(ends_at <= $2, false) AS over,
              ends_at AS "endsAt" FROM absence WHERE id = $1 FOR UPDATE`,
      [absenceId, at],
    );
    if (!absence || (personId && absence.personId !== personId)) throw new RecordNotFoundError('absence', absenceId);
    if (absence.over) throw new EndedAlreadyError(inOffice(absence.endsAt));
    if (absence.unbegun) await tx.query(`DELETE FROM absence WHERE id = $1`, [absenceId]);
    else await tx.query(`UPDATE absence SET ends_at = $2 WHERE id = $1`, [absenceId, at]);
    await this.journal(tx, actor, absence.unbegun ? 'absence.withdrawn' : 'absence.ended', absence.personId, { at });
  }

  /**
   * Lets a colleague of the same agency exercise a post besides its holder. A delegated post cannot be delegated further.
   * @throws {UnfitDelegationError} when the post is not in effect, or the delegate is the holder or of another agency
   * @throws {OverlapError} when it is delegated to the same colleague in that time
   */
  async delegatePost(
    tx: Tx,
    actor: AuditActor,
    delegation: { postId: string; delegateId: string; validFrom: At; validTo?: At },
  ): Promise<string> {
    const { postId, delegateId, validFrom, validTo = null } = delegation;
    await tx.query(`SELECT 1 FROM post WHERE id = $1 FOR UPDATE`, [postId]);
    const [post] = await tx.query<{ holderId: string }>(DELEGABLE, [postId, delegateId, validFrom]);
    if (!post) throw new UnfitDelegationError(postId);
    await refuseOverlap(tx, 'delegation', [postId, delegateId], { from: validFrom, to: validTo });
    const id = newId();
    await tx.query(
      `INSERT INTO delegation(id, post_id, delegate_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)`,
      [id, postId, delegateId, validFrom, validTo],
    );
    await this.journal(tx, actor, 'post.delegated', post.holderId, { postId, delegateId, validFrom, validTo });
    return id;
  }

  /**
   * Ends a delegation; one that has not begun by then is taken back.
   * @param change `holderId`: whose post it must be of, for those who may end only their own
   * @throws {RecordNotFoundError} {@link EndedAlreadyError}
   */
  async endDelegation(
    tx: Tx,
    actor: AuditActor,
    change: { delegationId: string; at: At; holderId?: string },
  ): Promise<void> {
    const { delegationId, at, holderId } = change;
    const [found] = await tx.query<{ holderId: string; delegateId: string; postId: string } & Span>(
      `SELECT p.person_id AS "holderId", d.delegate_id AS "delegateId", d.post_id AS "postId",
              d.valid_from >= $2 AS unbegun, coalesce(d.valid_to <= $2, false) AS over, d.valid_to AS "endsAt"
         FROM delegation d JOIN post p ON p.id = d.post_id WHERE d.id = $1 FOR UPDATE OF d`,
      [delegationId, at],
    );
    if (!found || (holderId && found.holderId !== holderId)) throw new RecordNotFoundError('delegation', delegationId);
    if (found.over) throw new EndedAlreadyError(inOffice(found.endsAt));
    if (found.unbegun) await tx.query(`DELETE FROM delegation WHERE id = $1`, [delegationId]);
    else await tx.query(`UPDATE delegation SET valid_to = $2 WHERE id = $1`, [delegationId, at]);
    const { postId, delegateId } = found;
    const action = found.unbegun ? 'delegation.withdrawn' : 'delegation.ended';
    await this.journal(tx, actor, action, found.holderId, { postId, delegateId, at });
  }

  private journal(tx: Tx, actor: AuditActor, action: string, id: string, details: Record<string, unknown> = {}) {
    return this.audit.write(tx, { actor, action, subject: { kind: 'person', id }, details });
  }
}

interface Span {
  /** Has not begun by then. */
  unbegun: boolean;
  /** Was over by then. */
  over: boolean;
  endsAt: Date | null;
}

/** $2 is the time asked for. */
const SPAN = `valid_from >= $2 AS unbegun, coalesce(valid_to <= $2, false) AS over, valid_to AS "endsAt"`;

/** Two changes of one person wait for each other, so that overlaps are found. */
async function lockPerson(tx: Tx, personId: string): Promise<void> {
  const [person] = await tx.query(`SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE`, [personId]);
  if (!person) throw new PersonNotFoundError(personId);
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
