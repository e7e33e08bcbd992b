import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { openAgencies, type OpenAgencyRow, openProcedures } from './activation.queries.js';
import { NotYourCounterError } from './procedures.errors.js';
import type { ProcedureSummary } from './procedures.events.js';
import { ProceduresService } from './procedures.service.js';

/** A procedure as a counter may take it in. */
export interface OpenProcedure extends ProcedureSummary {
  /** With a counter: open at the counter's own agency. */
  own?: boolean;
  /** With a counter: at how many agencies of the province it is open. */
  agencies?: number;
}

const COUNTER_ROLES = ['receptionist', 'head', 'deputy'];

/** What counters may take in: reception is not bound to the agency's own territory, so all of the province counts. */
@Injectable()
export class OpenProcedures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly procedures: ProceduresService,
  ) {}

  /**
   * Published procedures; for those who work at a counter, the ones it may take in, its own agency's first.
   * @param counterId unit of the counter; absent: all counters of the actor
   * @throws {NotYourCounterError} when the actor does not work at that counter
   */
  async list(actor: SignedInActor, counterId?: string): Promise<OpenProcedure[]> {
    const agencyIds = agenciesOf(actor, counterId);
    const all = await this.procedures.list();
    if (agencyIds.length === 0) return all;
    const rows = await openProcedures(this.database, agencyIds, this.clock.now());
    const open = new Map(rows.map(({ code, ...row }) => [code, row]));
    const here = all.flatMap((procedure) => {
      const row = open.get(procedure.code);
      return row ? [{ ...procedure, ...row }] : [];
    });
    return here.sort((a, b) => Number(b.own) - Number(a.own));
  }

  /**
   * Agencies that are open for a procedure, those of the actor's counters first.
   * @throws {NotYourCounterError} when the actor works at no counter, or not at that one
   */
  async agencies(actor: SignedInActor, code: string, counterId?: string): Promise<OpenAgencyRow[]> {
    const agencyIds = agenciesOf(actor, counterId);
    if (agencyIds.length === 0) throw new NotYourCounterError(counterId);
    return openAgencies(this.database, code, agencyIds, this.clock.now());
  }
}

/** Agencies of the counters at which the actor may receive. */
function agenciesOf(actor: SignedInActor, counterId: string | undefined): string[] {
  const posts = actor.posts.filter(
    ({ role, unitKind }) => role === 'receptionist' || (unitKind === 'serviceCentre' && COUNTER_ROLES.includes(role)),
  );
  const here = posts.filter((post) => counterId === undefined || post.unitId === counterId);
  if (counterId !== undefined && here.length === 0) throw new NotYourCounterError(counterId);
  return [...new Set(here.map((post) => post.agencyId))];
}
