import { Injectable } from '@nestjs/common';
import { readFile, stat } from 'node:fs/promises';
import type { Finding, Localized } from '#workflow';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { activeAgencies } from './activation.queries.js';
import { checkBundle } from './bundle.check.js';
import { bundleChecksum } from './bundle.checksum.js';
import { bundleOfFiles } from './bundle.files.js';
import { filesBelow, readProcedureSchema } from './bundle.loader.js';
import { readBundleZip } from './bundle.zip.js';
import { BundleUnreadableError } from './import.errors.js';
import { BundleRefusedError } from './procedures.errors.js';
import type { ProcedureBundle, StaffingGap } from './procedures.events.js';
import { ProceduresService } from './procedures.service.js';
import { StaffingService } from './staffing.service.js';

/** What importing a bundle does, or would do. */
export interface ImportOutcome {
  /** `new`: published as a version; `same`: that version is published already; `refused`: by its findings. */
  status: 'new' | 'same' | 'refused';
  code: string | null;
  names: Localized | null;
  version: number | null;
  versionId: string | null;
  checksum: string | null;
  findings: Finding[];
  /** Agencies where the procedure is active and the new version lacks somebody. */
  gaps: { agency: { id: string; name: string; nameEn: string }; gaps: StaffingGap[] }[];
}

const REFUSED: ImportOutcome = {
  ...{ status: 'refused', code: null, names: null, version: null, versionId: null, checksum: null },
  ...{ findings: [], gaps: [] },
};

/** Imports bundles that people bring as .zip. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly procedures: ProceduresService,
    private readonly staffing: StaffingService,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** What a .zip holds and what importing it would do; refusals are part of the answer. */
  async tryZip(content: Buffer): Promise<ImportOutcome> {
    try {
      return await this.tryBundle(await readBundleZip(content));
    } catch (error) {
      if (error instanceof BundleUnreadableError) return { ...REFUSED, findings: error.findings };
      throw error;
    }
  }

  /**
   * Publishes what a .zip holds; the same bundle twice is the same version.
   * @throws {BundleUnreadableError} {@link BundleRefusedError} with all findings
   */
  async importZip(actor: AuditActor, content: Buffer): Promise<ImportOutcome> {
    return this.importBundle(actor, await readBundleZip(content));
  }

  /**
   * As `importZip`, from a place of this machine.
   * @param path a .zip, or a folder like those of `processes`
   * @throws {BundleUnreadableError} also when there is nothing at the path
   */
  async importPath(actor: AuditActor, path: string): Promise<ImportOutcome> {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new BundleUnreadableError([{ vi: `Không có ${path}`, en: `There is nothing at ${path}` }]);
    if (!found.isDirectory()) return this.importZip(actor, await readFile(path));
    return this.importBundle(actor, bundleOfFiles(await filesBelow(path)));
  }

  /** As `importZip`, from a bundle that was read already. */
  async importBundle(actor: AuditActor, bundle: ProcedureBundle): Promise<ImportOutcome> {
    const found = await this.tryBundle(bundle);
    if (found.status === 'refused') throw new BundleRefusedError(found.code ?? '?', found.findings);
    const checksum = bundleChecksum(bundle);
    const code = bundle.procedure.code;
    return this.database.transaction(async (tx) => {
      const { id: versionId, version, isNew } = await this.procedures.publish(tx, bundle);
      if (isNew)
        await this.audit.write(tx, {
          ...{ actor, action: 'procedure.published', subject: { kind: 'procedure', id: code } },
          details: { versionId, version, checksum },
        });
      return { ...found, status: isNew ? 'new' : 'same', version, versionId };
    });
  }

  private async tryBundle(bundle: ProcedureBundle): Promise<ImportOutcome> {
    const { model, findings } = await checkBundle(bundle, await readProcedureSchema());
    if (!model) return { ...REFUSED, ...namesOf(bundle), findings };
    const checksum = bundleChecksum(bundle);
    const { code, names } = bundle.procedure;
    const versions = await this.database.query<{ id: string; version: number; checksum: string }>(
      'SELECT id, version, checksum FROM procedure_version WHERE procedure_code = $1 ORDER BY version DESC',
      [code],
    );
    const same = versions.find((version) => version.checksum === checksum);
    if (same)
      return {
        ...{ status: 'same', code, names, version: same.version, versionId: same.id, checksum, findings, gaps: [] },
      };
    const at = this.clock.now();
    const agencies = await activeAgencies(this.database, code, at);
    const ids = agencies.map(({ id }) => id);
    const missing = await this.staffing.check({ code, bundle, model }, ids, at, this.database);
    const gaps = agencies.map((agency) => ({ agency, gaps: missing.get(agency.id) ?? [] }));
    return {
      ...{ status: 'new', code, names, version: (versions[0]?.version ?? 0) + 1, versionId: null, checksum, findings },
      gaps: gaps.filter((entry) => entry.gaps.some(({ severity }) => severity === 'error')),
    };
  }
}

/** Whatever can be told of a bundle whose schema may be wrong. */
function namesOf({ procedure }: ProcedureBundle): Partial<ImportOutcome> {
  const { code, names } = procedure as Partial<ProcedureBundle['procedure']>;
  const known = typeof names?.vi === 'string' && typeof names.en === 'string';
  return { code: typeof code === 'string' ? code : null, names: known ? { vi: names.vi, en: names.en } : null };
}
