import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import { effectiveFrom } from '../platform/local-day.js';
import { activationsAt } from './activation.queries.js';
import { ActivationService } from './activation.service.js';
import type {
  ActivateBody,
  Activated,
  AdminListQuery,
  AdminProcedure,
  AgencyItem,
  AgencyQuery,
  VersionList,
} from './procedures-admin.dto.js';
import { agenciesPage, proceduresPage, versionsOf } from './procedures-admin.queries.js';
import { ProcedureNotFoundError } from './procedures.errors.js';
import { ProceduresService } from './procedures.service.js';
import { StaffingService } from './staffing.service.js';

const CURSOR = z.tuple([z.string()]);

/** What administrators see of procedures, and where they open them. */
@Injectable()
export class ProceduresAdmin {
  constructor(
    private readonly database: Database,
    private readonly procedures: ProceduresService,
    private readonly activations: ActivationService,
    private readonly staffing: StaffingService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Published procedures by code, with part of a name or code where asked. */
  async list({ q, limit, cursor }: AdminListQuery): Promise<Page<AdminProcedure>> {
    const after = cursor === undefined ? '' : decodeCursor(cursor, CURSOR)[0];
    const { rows, total } = await proceduresPage(this.database, { q, after, limit: limit + 1, at: this.clock.now() });
    const page = pageOf(rows, limit, total, (row) => [row.code]);
    return { ...page, items: page.items.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })) };
  }

  /** All versions of a procedure, latest first. @throws {ProcedureNotFoundError} */
  async versions(code: string): Promise<VersionList> {
    const rows = await versionsOf(this.database, code);
    if (rows.length === 0) throw new ProcedureNotFoundError(code);
    return { items: rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })), total: rows.length };
  }

  /** Agencies with where the procedure is active and who would be missing, in the order of their codes. */
  async agencies(code: string, { q, active, limit, cursor }: AgencyQuery): Promise<Page<AgencyItem>> {
    const version = await this.procedures.currentVersion(code);
    const at = this.clock.now();
    const after = cursor === undefined ? '' : decodeCursor(cursor, CURSOR)[0];
    const ask = { code, q, active, after, limit: limit + 1, at };
    const { rows, total } = await agenciesPage(this.database, ask);
    const page = pageOf(rows, limit, total, (row) => [row.code]);
    const ids = page.items.map((unit) => unit.id);
    const [activations, gaps] = await Promise.all([
      activationsAt(this.database, code, ids, at),
      this.staffing.check(version, ids, at, this.database),
    ]);
    const items = page.items.map((unit): AgencyItem => {
      const own = activations.filter((row) => row.standsFor === unit.id);
      return {
        ...{ unit, gaps: gaps.get(unit.id) ?? [], active: own.some((row) => row.activeFrom <= at) },
        activations: own.map(({ id, activeFrom, activeTo }) => ({
          ...{ id, activeFrom: activeFrom.toISOString(), activeTo: activeTo?.toISOString() ?? null },
        })),
      };
    });
    return { ...page, items };
  }

  /** Opens a procedure at an agency, from today or a later date on; see {@link ActivationService.activate}. */
  activate(actor: SignedInActor, procedureCode: string, { agencyUnitId, from }: ActivateBody): Promise<Activated> {
    const activeFrom = effectiveFrom(this.config.timeZone, this.clock.now(), from, 'from');
    const who = { kind: 'account', accountId: actor.accountId } as const;
    return this.database.transaction((tx) =>
      this.activations.activate(tx, who, { procedureCode, agencyUnitId, activeFrom }),
    );
  }

  /** Closes it there, from today or a later date on; see {@link ActivationService.end}. */
  end(actor: SignedInActor, of: { code: string; id: string }, on: string | undefined): Promise<void> {
    const at = effectiveFrom(this.config.timeZone, this.clock.now(), on, 'on');
    const who = { kind: 'account', accountId: actor.accountId } as const;
    return this.database.transaction((tx) => this.activations.end(tx, who, { id: of.id, procedureCode: of.code, at }));
  }
}
