import { Injectable } from '@nestjs/common';
import { shiftDate } from '#calendar';
import { z } from 'zod';
import { AuditService } from '../../audit/audit.service.js';
import { statusInWords } from '../../dossiers/dossiers.events.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { VisibilityService } from '../../organisation/visibility.service.js';
import type { SignedInActor } from '../../platform/access/signed-in-actor.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.service.js';
import { Params } from '../../platform/database/params.js';
import { cursorInstant, decodeCursor, encodeCursor, pageOf, type PageQuery } from '../../platform/http/paging.js';
import { refuseInput } from '../../platform/http/validation.js';
import { localDay, localMinute, startOfDay } from '../../platform/local-day.js';
import { IssuerService } from '../issuer.service.js';
import { PdfRenderer } from '../pdf-renderer.service.js';
import { bookOf } from './register-book.js';
import {
  type BookQuery,
  MAX_DAYS,
  PART,
  type RegisterLine,
  type RegisterPage,
  type RegisterQuery,
  type RegistersPage,
} from './register.dto.js';
import { NoSuchPartError, NoSuchRegisterError } from './register.errors.js';
import { countLines, type LineRow, linesOf, type RegisterSpan } from './register.query.js';

interface UnitRef {
  id: string;
  name: string;
  nameEn: string;
}

const CURSOR = z.tuple([z.number().int().min(1), cursorInstant, z.uuid()]);
const UNITS_CURSOR = z.tuple([z.string(), z.uuid()]);
const MISTAKEN = { vi: 'Hủy do tiếp nhận nhầm', en: 'Taken in by mistake' };

/**
 * Registers of dossiers (form 07): one for each unit that takes dossiers in, read by those who see the unit.
 * @source Circular 03/2025/TT-VPCP, annex I: kept by field or group, electronic books allowed
 */
@Injectable()
export class RegistersService {
  constructor(
    private readonly database: Database,
    private readonly visibility: VisibilityService,
    private readonly organisation: OrganisationService,
    private readonly issuer: IssuerService,
    private readonly renderer: PdfRenderer,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Units whose registers the actor may read, by name. */
  async units(actor: SignedInActor, { limit, cursor }: PageQuery): Promise<RegistersPage> {
    const params = new Params();
    const after = cursor === undefined ? [null, null] : decodeCursor(cursor, UNITS_CURSOR);
    const rows = await this.database.query<UnitRef & { total: number }>(
      `SELECT id, name, "nameEn", total FROM (
         SELECT u.id, u.name, u.name_en AS "nameEn", count(*) OVER ()::int AS total FROM unit u
          WHERE u.id = ANY (${this.visibility.unitsSeen(actor, params)})
            AND EXISTS (SELECT FROM dossier d WHERE d.receiving_unit_id = u.id)) AS found
        WHERE ${params.add(after[0])}::text IS NULL OR (name, id) > (${params.add(after[0])}, ${params.add(after[1])}::uuid)
        ORDER BY name, id LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
    const page = pageOf(rows, limit, rows[0]?.total ?? 0, ({ name, id }) => [name, id]);
    return { ...page, items: page.items.map(({ id, name, nameEn }) => ({ id, name, nameEn })) };
  }

  /** A page of a register. @throws {NoSuchRegisterError} {@link InvalidInputError} */
  async page(actor: SignedInActor, unitId: string, query: RegisterQuery): Promise<RegisterPage> {
    const unit = await this.unitOf(actor, unitId);
    const days = this.daysOf(query);
    const span = this.spanOf(unitId, days, query.procedure);
    const [no, ...after] = query.cursor === undefined ? [1] : decodeCursor(query.cursor, CURSOR);
    const [total, rows] = await Promise.all([
      countLines(this.database, span),
      linesOf(this.database, span, {
        ...(after.length === 2 ? { after: after } : {}),
        limit: query.limit + 1,
      }),
    ]);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const more = rows.length > query.limit && last;
    return {
      ...{ unit, ...days, today: this.today(), total, parts: Math.ceil(total / PART) },
      items: await this.inWords(shown, no),
      ...(more ? { nextCursor: encodeCursor([no + shown.length, last.receivedAtText, last.dossierId]) } : {}),
    };
  }

  /**
   * A part of a register as a PDF, and the name of its file. It holds personal data: who took it is journaled.
   * @throws {NoSuchRegisterError} {@link NoSuchPartError} {@link InvalidInputError}
   */
  async book(actor: SignedInActor, unitId: string, query: BookQuery): Promise<{ pdf: Buffer; name: string }> {
    await this.unitOf(actor, unitId);
    const days = this.daysOf(query);
    const { part } = query;
    const span = this.spanOf(unitId, days, query.procedure);
    const skip = (part - 1) * PART;
    const [total, rows, issuer] = await Promise.all([
      countLines(this.database, span),
      linesOf(this.database, span, { skip, limit: PART }),
      this.issuer.of(unitId),
    ]);
    const parts = Math.ceil(total / PART);
    if (part > parts) throw new NoSuchPartError(part, parts);
    const local = (at: Date) => localMinute(this.config.timeZone, at);
    const pdf = await this.renderer.render(
      bookOf({
        ...{ issuer, ...days, part, parts, printedBy: actor.personName },
        lines: await this.inWords(rows, skip + 1),
        local: (at) => local(new Date(at)),
        printedAt: local(this.clock.now()),
      }),
    );
    const details = { ...days, part, parts, procedure: query.procedure ?? null, lines: rows.length };
    await this.database.transaction((tx) =>
      this.audit.write(tx, {
        ...{ actor: { kind: 'account', accountId: actor.accountId }, action: 'register.printed', unitId, details },
        subject: { kind: 'unit', id: unitId },
      }),
    );
    return { pdf, name: `Sổ theo dõi hồ sơ ${days.from} ${days.to} ${part}.pdf` };
  }

  private async unitOf(actor: SignedInActor, unitId: string): Promise<UnitRef> {
    const params = new Params();
    const [unit] = await this.database.query<UnitRef>(
      `SELECT u.id, u.name, u.name_en AS "nameEn" FROM unit u
        WHERE u.id = ${params.add(unitId)} AND u.id = ANY (${this.visibility.unitsSeen(actor, params)})
          AND EXISTS (SELECT FROM dossier d WHERE d.receiving_unit_id = u.id)`,
      params.values,
    );
    if (!unit) throw new NoSuchRegisterError();
    return unit;
  }

  private today(): string {
    return localDay(this.config.timeZone, this.clock.now());
  }

  /** The days asked for; this month unless told. */
  private daysOf({ from, to }: { from?: string; to?: string }): { from: string; to: string } {
    const today = this.today();
    const days = { from: from ?? (to ?? today).slice(0, 8) + '01', to: to ?? today };
    if (days.to < days.from)
      refuseInput('to', { vi: 'Ngày cuối trước ngày đầu', en: 'The last day is before the first' });
    if (shiftDate(days.from, MAX_DAYS) <= days.to) {
      refuseInput('to', { vi: `Chọn nhiều nhất ${MAX_DAYS} ngày`, en: `Choose at most ${MAX_DAYS} days` });
    }
    return days;
  }

  private spanOf(unitId: string, { from, to }: { from: string; to: string }, procedure = ''): RegisterSpan {
    const zone = this.config.timeZone;
    const [since, until] = [startOfDay(zone, from), startOfDay(zone, shiftDate(to, 1))];
    return { unitId, since, until, procedure: procedure === '' ? null : procedure };
  }

  private async inWords(rows: readonly LineRow[], first: number): Promise<RegisterLine[]> {
    const competent = [...new Set(rows.map(({ competentUnitId }) => competentUnitId))];
    const agencies = await this.organisation.agenciesOf(competent, undefined, this.database);
    const units = await this.database.query<UnitRef>(
      `SELECT id, name, name_en AS "nameEn" FROM unit WHERE id = ANY ($1)`,
      [[...new Set([...competent, ...agencies.values()])]],
    );
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    return rows.map((row, n) => ({
      no: first + n,
      dossierId: row.dossierId,
      code: row.code ?? '—',
      procedure: { code: row.procedureCode, name: { vi: row.procedureName, en: row.procedureNameEn } },
      applicant:
        row.applicantName === null ? null : { name: row.applicantName, address: row.address, phone: row.phone },
      leadAgency: byId.get(agencies.get(row.competentUnitId) ?? row.competentUnitId)!,
      receivedAt: row.receivedAt.toISOString(),
      promisedAt: row.promisedAt?.toISOString() ?? null,
      returned:
        row.returnedAt === null
          ? null
          : { at: row.returnedAt.toISOString(), method: row.method!, receiver: row.receiver! },
      standing: row.voided ? MISTAKEN : { vi: statusInWords(row.status).vi, en: statusInWords(row.status).en },
    }));
  }
}
