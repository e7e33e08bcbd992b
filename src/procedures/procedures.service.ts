import { Injectable, Logger } from '@nestjs/common';
import type { DueRules } from '#calendar';
import { compileStored, type Finding } from '#workflow';
import type { At } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { isActiveAt } from './activation.queries.js';
import { checkBundle } from './bundle.check.js';
import { bundleChecksum } from './bundle.checksum.js';
import { readProcedureSchema } from './bundle.loader.js';
import { dueRulesOf } from './due-rules.js';
import { BundleRefusedError, ProcedureNotFoundError } from './procedures.errors.js';
import type { ProcedureBundle, ProcedureSummary, ProcedureVersion, TimeLimit } from './procedures.events.js';

/** Compiled versions kept in memory; a version never changes, so they never go stale. */
const CACHED_VERSIONS = 64;

type Reader = Pick<Tx, 'query'>;
type VersionRow = Omit<ProcedureVersion, 'model' | 'bundle'> & {
  bundle: Omit<ProcedureBundle, 'bpmn'>;
  bpmn: string;
};

/** Published procedures: imports bundles as versions and gives them out compiled. */
@Injectable()
export class ProceduresService {
  private readonly log = new Logger(ProceduresService.name);
  private readonly cache = new Map<string, Promise<ProcedureVersion>>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisation: OrganisationService,
  ) {}

  /**
   * Publishes a bundle as the next version of its procedure. The same bundle twice is the same version.
   * @returns id of the version
   * @throws {BundleRefusedError} with all findings, when the bundle is not sound
   */
  async importBundle(tx: Tx, bundle: ProcedureBundle): Promise<string> {
    return (await this.publish(tx, bundle)).id;
  }

  /** As `importBundle`. @returns also which version it is, and whether it was published just now */
  async publish(tx: Tx, bundle: ProcedureBundle): Promise<{ id: string; version: number; isNew: boolean }> {
    const { model, findings } = await checkBundle(bundle, await readProcedureSchema());
    const code = String(bundle.procedure.code);
    if (!model) throw new BundleRefusedError(code, findings);
    const checksum = bundleChecksum(bundle);
    const now = this.clock.now();
    await tx.query('INSERT INTO procedure (code, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [code, now]);
    await this.lock(tx, code);
    const [same] = await tx.query<{ id: string; version: number }>(
      'SELECT id, version FROM procedure_version WHERE procedure_code = $1 AND checksum = $2',
      [code, checksum],
    );
    if (same) return { ...same, isNew: false };
    const { bpmn, ...rest } = bundle;
    const { vi, en } = bundle.procedure.names;
    const id = newId();
    const [row] = await tx.query<{ version: number }>(
      `INSERT INTO procedure_version (id, procedure_code, version, checksum, name, name_en, bundle, bpmn, published_at)
       SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8 FROM procedure_version WHERE procedure_code = $2
       RETURNING version`,
      [id, code, checksum, vi, en, JSON.stringify(rest), bpmn, now],
    );
    return { id, version: row!.version, isNew: true };
  }

  /**
   * A version with its compiled model. What was published goes on, also where today's rules would refuse it.
   * @param reader the caller's transaction, where it has one: waiting for a second connection could starve the pool
   * @throws {ProcedureNotFoundError}
   */
  getVersion(id: string, reader: Reader = this.db): Promise<ProcedureVersion> {
    const cached = this.cache.get(id);
    const loading = cached ?? this.load(id, reader);
    if (!cached) loading.catch(() => this.cache.delete(id));
    this.cache.delete(id);
    this.cache.set(id, loading);
    if (this.cache.size > CACHED_VERSIONS) {
      const oldest = this.cache.keys().next();
      if (!oldest.done) this.cache.delete(oldest.value);
    }
    return loading;
  }

  /**
   * The version on which new dossiers of a procedure start.
   * @throws {ProcedureNotFoundError} when nothing is published under the code
   */
  async currentVersion(code: string, reader: Reader = this.db): Promise<ProcedureVersion> {
    const [row] = await reader.query<{ id: string }>(
      'SELECT id FROM procedure_version WHERE procedure_code = $1 ORDER BY version DESC LIMIT 1',
      [code],
    );
    if (!row) throw new ProcedureNotFoundError(code);
    return this.getVersion(row.id, reader);
  }

  /**
   * Whether dossiers of a procedure may be taken in for an agency.
   * @param unitId the dossier's competent unit; its agency decides, for a territory its People's Committee
   * @param at time of the intake
   */
  async isActive(code: string, unitId: string, at: At = this.clock.now(), reader: Reader = this.db): Promise<boolean> {
    const agencyId = await this.organisation.agencyOf(unitId, at, reader);
    return agencyId !== undefined && (await isActiveAt(reader, code, agencyId, at));
  }

  /** Lets others wait who publish or activate the same procedure. @throws {ProcedureNotFoundError} */
  async lock(tx: Tx, code: string): Promise<void> {
    const [row] = await tx.query('SELECT 1 FROM procedure WHERE code = $1 FOR UPDATE', [code]);
    if (!row) throw new ProcedureNotFoundError(code);
  }

  /** How a procedure's limit is counted, in the calendar's terms. @throws {RangeError} for a cut-off that cannot be */
  dueRulesOf(limit: TimeLimit): DueRules {
    return dueRulesOf(limit);
  }

  /** Current versions of all procedures, by code. */
  async list(): Promise<ProcedureSummary[]> {
    return this.db.query<ProcedureSummary>(
      `SELECT DISTINCT ON (procedure_code) procedure_code AS code, jsonb_build_object('vi', name, 'en', name_en) AS names,
         id AS "versionId", version, published_at AS "publishedAt"
       FROM procedure_version ORDER BY procedure_code, version DESC`,
    );
  }

  private async load(id: string, reader: Reader): Promise<ProcedureVersion> {
    const [row] = await reader.query<VersionRow>(
      `SELECT id, procedure_code AS code, version, checksum, published_at AS "publishedAt", bundle, bpmn
       FROM procedure_version WHERE id = $1`,
      [id],
    );
    if (!row) throw new ProcedureNotFoundError(id);
    const { model, findings } = await compileStored(row.bpmn);
    if (!model) throw new BundleRefusedError(row.code, findings);
    const refused = findings.filter(({ severity }) => severity === 'error');
    if (refused.length > 0) {
      const told = { versionId: id, procedure: row.code, version: row.version, findings: refused.map(inWords) };
      this.log.warn(told, 'A published version would be refused by the rules of today; it goes on as it is');
    }
    const { bpmn, ...version } = row;
    return { ...version, bundle: { ...row.bundle, bpmn }, model };
  }
}

const inWords = ({ rule, elementId, message }: Finding): string => `${elementId ?? rule}: ${message.en}`;
