import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditService } from '../audit/audit.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import { refuseInput } from '../platform/http/validation.js';
import { newId } from '../platform/ids.js';
import { effectiveFrom } from '../platform/local-day.js';
import type { FeeAmountRow, FeeBody, FeeQuery, OpenFee } from './fees-admin.dto.js';
import { type AmountRow, amountsFrom, amountsOf, lockAmount, openFees } from './fees-admin.queries.js';
import { FeeAmountNotFoundError, FeeEndedError, FeeSetLaterError } from './fees.errors.js';
import { ProceduresService } from './procedures.service.js';

const CURSOR = z.tuple([z.string(), z.string()]);
const START: [string, string] = ['', ''];

/** Sets what is charged where the law leaves it to the province. */
@Injectable()
export class FeesAdmin {
  constructor(
    private readonly database: Database,
    private readonly procedures: ProceduresService,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly audit: AuditService,
  ) {}

  /** Fees that procedures leave open, with the amounts set for them. */
  async list({ q, limit, cursor }: FeeQuery): Promise<Page<OpenFee>> {
    const after = cursor === undefined ? START : decodeCursor(cursor, CURSOR);
    const pattern = q ? `%${q.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
    const { rows, total } = await openFees(this.database, { q: pattern, after, limit: limit + 1 });
    const page = pageOf(rows, limit, total, (row) => [row.procedureCode, row.key]);
    const codes = [...new Set(page.items.map((row) => row.procedureCode))];
    const amounts = await amountsOf(this.database, codes, this.clock.now());
    const of = (fee: { procedureCode: string; key: string }): AmountRow[] =>
      amounts.filter((row) => row.procedureCode === fee.procedureCode && row.key === fee.key);
    return { ...page, items: page.items.map((fee) => ({ ...fee, amounts: of(fee).map(viewOf) })) };
  }

  /**
   * Sets an amount for a territory, from today or a later date on; the one before ends then.
   * @throws {ProcedureNotFoundError} {@link UnitNotFoundError}
   * @throws {InvalidInputError} when the procedure fixes the fee itself, or amount and tiers contradict each other
   * @throws {FeeSetLaterError} when another amount is dated on or after that date
   */
  async set(actor: SignedInActor, of: { code: string; key: string }, body: FeeBody): Promise<{ id: string }> {
    if ((body.amount === null) === (body.per === null)) refuseInput('amount', ONE_OF);
    if (body.per) refuseUnordered(body.per.tiers);
    await this.organisation.getUnit(body.territoryUnitId);
    return this.database.transaction(async (tx) => {
      await this.procedures.lock(tx, of.code);
      const { procedure } = (await this.procedures.currentVersion(of.code, tx)).bundle;
      const fee = procedure.fees.find((each) => each.key === of.key);
      if (fee?.amount !== null || fee.per) refuseInput('key', FIXED);
      const at = effectiveFrom(this.config.timeZone, this.clock.now(), body.from, 'from');
      const [current, ...later] = await amountsFrom(tx, { ...of, territoryUnitId: body.territoryUnitId }, at);
      const clash = later[0] ?? (current && current.validFrom >= at ? current : undefined);
      if (clash) throw new FeeSetLaterError(viewOf(clash));
      if (current) await tx.query(`UPDATE fee_amount SET valid_to = $2 WHERE id = $1`, [current.id, at]);
      const id = newId();
      await tx.query(
        `INSERT INTO fee_amount (id, procedure_code, fee_key, territory_unit_id, amount, per, exemptions, basis, valid_from)
         VALUES ($1, $2, $3, $4, $5, $6, normalize($7, NFC), normalize($8, NFC), $9)`,
        [
          ...[id, of.code, of.key, body.territoryUnitId, body.amount, body.per && JSON.stringify(body.per)],
          ...[body.exemptions || null, body.basis, at],
        ],
      );
      await this.journal(tx, actor, 'fee.set', of, body.territoryUnitId, { ...body, validFrom: at });
      return { id };
    });
  }

  /**
   * Ends an amount; before its beginning that takes it back, and what it was to follow goes on.
   * @throws {FeeAmountNotFoundError} {@link FeeEndedError}
   */
  async end(actor: SignedInActor, id: string, on: string | undefined): Promise<void> {
    const at = effectiveFrom(this.config.timeZone, this.clock.now(), on, 'on');
    await this.database.transaction(async (tx) => {
      const row = await lockAmount(tx, id);
      if (!row) throw new FeeAmountNotFoundError(id);
      if (row.validTo) throw new FeeEndedError(row.validTo);
      if (at <= row.validFrom) {
        await tx.query(`DELETE FROM fee_amount WHERE id = $1`, [id]);
        await tx.query(
          `UPDATE fee_amount SET valid_to = NULL
            WHERE procedure_code = $1 AND fee_key = $2 AND territory_unit_id = $3 AND valid_to = $4`,
          [row.procedureCode, row.key, row.territory.id, row.validFrom],
        );
      } else await tx.query(`UPDATE fee_amount SET valid_to = $2 WHERE id = $1`, [id, at]);
      const of = { code: row.procedureCode, key: row.key };
      await this.journal(tx, actor, 'fee.ended', of, row.territory.id, { amountId: id, at });
    });
  }

  private journal(
    tx: Tx,
    actor: SignedInActor,
    action: string,
    of: { code: string; key: string },
    unitId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const { accountId } = actor;
    return this.audit.write(tx, {
      ...{ actor: { kind: 'account', accountId }, action, subject: { kind: 'procedure', id: of.code }, unitId },
      details: { fee: of.key, ...details },
    });
  }
}

const viewOf = ({ procedureCode: _code, key: _key, amount, validFrom, validTo, ...row }: AmountRow): FeeAmountRow => ({
  ...row,
  amount: amount === null ? null : Number(amount),
  validFrom: validFrom.toISOString(),
  validTo: validTo?.toISOString() ?? null,
});

/** Each tier goes further than the one before, and exactly the last has no end: every quantity has its price. */
function refuseUnordered(tiers: readonly { upTo: number | null }[]): void {
  const fits = tiers.every(({ upTo }, n) => {
    const last = n === tiers.length - 1;
    return last ? upTo === null : upTo !== null && upTo > (tiers[n - 1]?.upTo ?? 0);
  });
  if (!fits) refuseInput('per.tiers', TIERS);
}

const ONE_OF = { vi: 'Nhập một mức cố định, hoặc các bậc', en: 'Give one amount, or tiers' };
const FIXED = {
  vi: 'Thủ tục không có khoản này, hoặc đã ấn định mức thu',
  en: 'The procedure has no such fee, or fixes its amount',
};
const TIERS = {
  vi: 'Các bậc tăng dần; chỉ bậc cuối để trống "đến"',
  en: 'Tiers go up, and only the last has no end',
};
