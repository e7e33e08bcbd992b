import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Reader } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { refuseInput } from '../platform/http/validation.js';
import { newId } from '../platform/ids.js';
import { effectiveFrom } from '../platform/local-day.js';
import { codeStem, faultOfPattern } from './dossier-code.js';
import type { CodePattern, PatternBody, PatternList, PreviewQuery } from './code-patterns.dto.js';
import { PatternChangedError } from './dossiers.errors.js';

interface Row {
  id: string;
  unit: CodePattern['unit'];
  pattern: string;
  validFrom: Date;
  validTo: Date | null;
}

const ROW = `SELECT p.id, p.pattern, p.valid_from AS "validFrom", p.valid_to AS "validTo",
    CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en) END AS unit
  FROM code_pattern p LEFT JOIN unit u ON u.id = p.unit_id`;

/** Any constant: changes of patterns, rare as they are, come one after another. */
const LOCK = 7_423_556;

/** How dossier codes are made: by the counter's own pattern, else the installation's, else the environment's. */
@Injectable()
export class CodePatterns {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly audit: AuditService,
  ) {}

  /** The pattern in force at a counter. */
  async patternOf(unitId: string, at: Date = this.clock.now(), reader: Reader = this.database): Promise<string> {
    const [row] = await reader.query<{ pattern: string }>(
      `SELECT pattern FROM code_pattern WHERE (unit_id = $1 OR unit_id IS NULL) AND in_effect(valid_from, valid_to, $2)
        ORDER BY unit_id IS NULL LIMIT 1`,
      [unitId, at],
    );
    return row?.pattern ?? this.config.dossierCodePattern;
  }

  /** Patterns in force and to come; the installation's first. */
  async list(): Promise<PatternList> {
    const rows = await this.database.query<Row>(
      `${ROW} WHERE p.valid_to IS NULL OR p.valid_to > $1 ORDER BY p.unit_id IS NOT NULL, u.code, p.valid_from`,
      [this.clock.now()],
    );
    const items = rows.map(({ validFrom, validTo, ...row }) => ({
      ...{ ...row, validFrom: validFrom.toISOString(), validTo: validTo?.toISOString() ?? null },
    }));
    return { default: this.config.dossierCodePattern, items, total: items.length };
  }

  /**
   * The code the next dossier would get by a pattern; nothing is counted.
   * @throws {InvalidInputError} when the pattern cannot be used
   */
  async preview({ pattern, unitId }: PreviewQuery): Promise<{ next: string }> {
    refuseUnfit(pattern);
    const unit = unitId === undefined ? SAMPLE : await this.organisation.getUnit(unitId);
    const receivedAt = this.clock.now();
    const { timeZone } = this.config;
    const { stem, digits } = codeStem(pattern, {
      unitCode: unit.code,
      procedureCode: '1.001193',
      receivedAt,
      timeZone,
    });
    const [row] = await this.database.query<{ last: number }>(`SELECT last FROM dossier_serial WHERE stem = $1`, [
      stem,
    ]);
    return { next: `${stem}${String((row?.last ?? 0) + 1).padStart(digits, '0')}` };
  }

  /**
   * Sets a pattern from today or a later date on; the one before ends then.
   * @throws {InvalidInputError} when the pattern cannot be used
   * @throws {PatternChangedError} when another is dated later, or was set since the list was read
   */
  async set(actor: SignedInActor, { unitId, pattern, from, replaces }: PatternBody): Promise<{ id: string }> {
    refuseUnfit(pattern);
    if (unitId) await this.organisation.getUnit(unitId);
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock($1)`, [LOCK]);
      const at = effectiveFrom(this.config.timeZone, this.clock.now(), from, 'from');
      const rows = await tx.query<{ id: string; validFrom: Date; pattern: string }>(
        `SELECT id, valid_from AS "validFrom", pattern FROM code_pattern
          WHERE unit_id IS NOT DISTINCT FROM $1 AND (valid_to IS NULL OR valid_to > $2) ORDER BY valid_from`,
        [unitId, at],
      );
      const [current, ...later] = rows;
      if (later.length > 0 || (current?.id ?? null) !== replaces || (current && current.validFrom >= at))
        throw new PatternChangedError(rows);
      if (current) await tx.query(`UPDATE code_pattern SET valid_to = $2 WHERE id = $1`, [current.id, at]);
      const id = newId();
      await tx.query(`INSERT INTO code_pattern (id, unit_id, pattern, valid_from) VALUES ($1, $2, $3, $4)`, [
        ...[id, unitId, pattern, at],
      ]);
      await this.journal(tx, actor, unitId, { from: current?.pattern, to: pattern, validFrom: at });
      return { id };
    });
  }

  /**
   * Ends a pattern today; one that has not begun is taken back, and what it was to follow goes on.
   * @throws {PatternChangedError} when it is over or replaced already
   */
  async end(actor: SignedInActor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock($1)`, [LOCK]);
      const now = this.clock.now();
      const [row] = await tx.query<{ unitId: string | null; pattern: string; validFrom: Date; validTo: Date | null }>(
        `SELECT unit_id AS "unitId", pattern, valid_from AS "validFrom", valid_to AS "validTo" FROM code_pattern
          WHERE id = $1 AND valid_to IS NULL`,
        [id],
      );
      if (!row) throw new PatternChangedError([]);
      if (row.validFrom >= now) {
        await tx.query(`DELETE FROM code_pattern WHERE id = $1`, [id]);
        await tx.query(
          `UPDATE code_pattern SET valid_to = NULL WHERE unit_id IS NOT DISTINCT FROM $1 AND valid_to = $2`,
          [row.unitId, row.validFrom],
        );
      } else await tx.query(`UPDATE code_pattern SET valid_to = $2 WHERE id = $1`, [id, now]);
      await this.journal(tx, actor, row.unitId, { from: row.pattern, to: null, validFrom: now });
    });
  }

  private journal(tx: Tx, actor: SignedInActor, unitId: string | null, details: Record<string, unknown>) {
    return this.audit.write(tx, {
      actor: { kind: 'account', accountId: actor.accountId },
      ...{ action: 'code-pattern.changed', subject: { kind: 'code-pattern', id: unitId ?? 'installation' } },
      unitId: unitId ?? undefined,
      details,
    });
  }
}

/** Stands for a counter where none was chosen. */
const SAMPLE = { code: 'H99.21.01' };

function refuseUnfit(pattern: string): void {
  const fault = faultOfPattern(pattern);
  if (fault) refuseInput('pattern', fault);
}
