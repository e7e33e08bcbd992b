import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Params } from '../platform/database/params.js';
import { LEADING_ROLES, type Reader } from './organisation.events.js';

const LEADING: readonly string[] = LEADING_ROLES;

/** Whether a path is the other one or below it. */
export const isAtOrBelow = (path: string, top: string): boolean => path === top || path.startsWith(`${top}.`);

/** Whether the actor leads a unit: holds, or exercises for somebody, a leading post at it or above it. */
export const leads = (actor: SignedInActor, unitPath: string): boolean =>
  actor.posts.some((post) => LEADING.includes(post.role) && isAtOrBelow(unitPath, post.unitPath));

/** Paths of the units that the actor leads; everything below them is led as well. */
export const ledPaths = (actor: SignedInActor): string[] => [
  ...new Set(actor.posts.filter((post) => LEADING.includes(post.role)).map((post) => post.unitPath)),
];

/**
 * What an actor may see and lead, as far as it follows from the organisation: the one place where that is written. The
 * units of the actor's posts and all below them, and every closed unit that one of these has taken over from.
 * Administrators see no more than others.
 */
@Injectable()
export class VisibilityService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * SQL array of the ids of the units that the actor sees; evaluated once per statement. Empty for actors without posts.
   * @param params of the statement it becomes part of
   * @example
   *   `SELECT … FROM task t WHERE t.unit_id = ANY (${visibility.unitsSeen(actor, params)})`
   */
  unitsSeen(actor: SignedInActor, params: Params): string {
    const paths = [...new Set(actor.posts.map((post) => post.unitPath))];
    return `ARRAY(SELECT units_seen(${params.add(paths)}::ltree[], ${params.add(this.clock.now())}::timestamptz))`;
  }

  /** As `unitsSeen`, of what the actor leads alone. */
  unitsLed(actor: SignedInActor, params: Params): string {
    return `ARRAY(SELECT units_seen(${params.add(ledPaths(actor))}::ltree[], ${params.add(this.clock.now())}::timestamptz))`;
  }

  /** SQL array of the ids of the units of the actor's posts, with the closed ones they stand for. */
  unitsHeld(actor: SignedInActor, params: Params): string {
    const ids = [...new Set(actor.posts.map((post) => post.unitId))];
    return `ARRAY(SELECT with_predecessors(${params.add(ids)}::uuid[], ${params.add(this.clock.now())}::timestamptz))`;
  }

  /**
   * SQL condition: the actor sees the dossier, because a unit that takes part in it is among those the actor sees.
   * @param column that holds the dossier's id, for instance `a.dossier_id`
   */
  dossierSeen(actor: SignedInActor, column: string, params: Params): string {
    return `EXISTS (SELECT FROM dossier_participant seen_by WHERE seen_by.dossier_id = ${column}
                       AND seen_by.unit_id = ANY (${this.unitsSeen(actor, params)}))`;
  }

  /**
   * Whether the actor leads all of these units: each of them, or the one that stands for it now. Work is moved only
   * between units that its mover leads.
   */
  async leadsAll(actor: SignedInActor, unitIds: readonly string[], reader: Reader = this.database): Promise<boolean> {
    const asked = [...new Set(unitIds)];
    const led = await reader.query(
      `SELECT FROM unnest($1::uuid[]) AS asked(id) JOIN unit u ON u.id = coalesce(current_unit(asked.id, $3), asked.id)
        WHERE u.path <@ $2::ltree[]`,
      [asked, ledPaths(actor), this.clock.now()],
    );
    return asked.length > 0 && led.length === asked.length;
  }
}
