import { Injectable } from '@nestjs/common';
import { shiftDate } from '#calendar';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';
import { localDay, startOfDay } from '../platform/local-day.js';
import type { Desk } from './desk.dto.js';
import { DESK_NUMBERS, deskCondition, type DeskNumber, type DeskScope } from './desk-numbers.js';

/** The home of those who work at a counter. */
@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** How many dossiers of the actor's counters there are to each number, by one statement. */
  async numbers(actor: SignedInActor): Promise<Desk> {
    const { text, values } = this.statement(actor);
    const [row] = await this.database.query<Record<DeskNumber, number>>(text, values);
    const { timeZone } = this.config;
    return { at: this.clock.nowIso(), today: localDay(timeZone, this.clock.now()), numbers: row! };
  }

  /** The statement behind the numbers; tests look at its plan. */
  statement(actor: SignedInActor): { text: string; values: unknown[] } {
    const params = new Params();
    const scope = this.scopeOf(actor, params);
    const counts = DESK_NUMBERS.map(
      (number) => `(SELECT count(*)::int FROM dossier d WHERE ${deskCondition(number, scope)}) AS "${number}"`,
    );
    return { text: `SELECT ${counts.join(', ')}`, values: params.values };
  }

  /**
   * The actor's counters, with the closed ones they have taken over from, and the present day.
   * @param params of the statement it becomes part of
   */
  scopeOf(actor: SignedInActor, params: Params): DeskScope {
    const now = this.clock.now();
    const day = localDay(this.config.timeZone, now);
    const ids = actor.posts.filter((post) => post.role === 'receptionist').map((post) => post.unitId);
    const counters = params.add([...new Set(ids)]);
    const instant = (date: string) => (): string =>
      `${params.add(startOfDay(this.config.timeZone, date))}::timestamptz`;
    return {
      units: `ARRAY(SELECT with_predecessors(${counters}::uuid[], ${params.add(now)}::timestamptz))`,
      from: instant(day),
      to: instant(shiftDate(day, 1)),
    };
  }
}
