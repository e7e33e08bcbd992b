import { Injectable } from '@nestjs/common';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import type { At, Reader } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { activationsAt, lockActivation } from './activation.queries.js';
import {
  ActivationEndedError,
  ActivationNotFoundError,
  AlreadyActiveError,
  NoAgencyError,
  StaffingGapsError,
} from './activation.errors.js';
import { ProceduresService } from './procedures.service.js';
import { StaffingService } from './staffing.service.js';
import type { StaffingGap } from './procedures.events.js';

/** From when on a procedure is open for intake at an agency. */
export interface NewActivation {
  procedureCode: string;
  agencyUnitId: string;
  activeFrom: Date;
}

/** Opens procedures for intake at agencies and closes them again; running dossiers go on either way. */
@Injectable()
export class ActivationService {
  constructor(
    private readonly procedures: ProceduresService,
    private readonly organisation: OrganisationService,
    private readonly staffing: StaffingService,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Opens a procedure at an agency, once somebody is there for every step of its current version.
   * @returns id of the activation, and the gaps that only warn
   * @throws {ProcedureNotFoundError} {@link NoAgencyError} {@link AlreadyActiveError}
   * @throws {StaffingGapsError} with every post that is vacant and every role that leads nowhere
   */
  async activate(
    tx: Tx,
    actor: AuditActor,
    { procedureCode, agencyUnitId, activeFrom }: NewActivation,
  ): Promise<{ id: string; warnings: StaffingGap[] }> {
    await this.procedures.lock(tx, procedureCode);
    const now = this.clock.now();
    const checkedAt = activeFrom > now ? activeFrom : now;
    const unit = await this.organisation.getUnit(agencyUnitId, tx);
    if (!unit.isAgency || (unit.validTo && unit.validTo <= checkedAt)) throw new NoAgencyError(agencyUnitId);
    const [other] = await activationsAt(tx, procedureCode, [agencyUnitId], activeFrom);
    if (other) throw new AlreadyActiveError(other);
    const gaps = await this.gapsAt(tx, procedureCode, agencyUnitId, checkedAt);
    if (gaps.some((gap) => gap.severity === 'error')) throw new StaffingGapsError(procedureCode, gaps);
    const id = newId();
    await tx.query(
      `INSERT INTO procedure_activation (id, procedure_code, agency_unit_id, active_from) VALUES ($1, $2, $3, $4)`,
      [id, procedureCode, agencyUnitId, activeFrom],
    );
    await this.journal(tx, actor, 'procedure.activated', { procedureCode, agencyUnitId, activeFrom, id });
    return { id, warnings: gaps };
  }

  /**
   * Closes a procedure at an agency from an instant on; before its beginning that takes the activation back.
   * @throws {ActivationNotFoundError}
   * @throws {ActivationEndedError} when it was closed already
   */
  async end(
    tx: Tx,
    actor: AuditActor,
    { id, at, procedureCode }: { id: string; at: Date; procedureCode?: string },
  ): Promise<void> {
    const row = await lockActivation(tx, id);
    if (!row || row.procedureCode !== (procedureCode ?? row.procedureCode)) throw new ActivationNotFoundError(id);
    if (row.activeTo) throw new ActivationEndedError(row.activeTo);
    if (at <= row.activeFrom) await tx.query(`DELETE FROM procedure_activation WHERE id = $1`, [id]);
    else await tx.query(`UPDATE procedure_activation SET active_to = $2 WHERE id = $1`, [id, at]);
    await this.journal(tx, actor, 'procedure.deactivated', { ...row, id, activeTo: at });
  }

  /** Gaps of one agency, were the current version active there. */
  async gapsAt(reader: Reader, procedureCode: string, agencyUnitId: string, at: At): Promise<StaffingGap[]> {
    const version = await this.procedures.currentVersion(procedureCode, reader);
    return (await this.staffing.check(version, [agencyUnitId], at, reader)).get(agencyUnitId) ?? [];
  }

  private journal(
    tx: Tx,
    actor: AuditActor,
    action: string,
    row: { procedureCode: string; agencyUnitId: string; id: string; activeFrom: Date; activeTo?: Date },
  ): Promise<void> {
    const { procedureCode, agencyUnitId, id, activeFrom, activeTo } = row;
    return this.audit.write(tx, {
      ...{ actor, action, subject: { kind: 'procedure', id: procedureCode }, unitId: agencyUnitId },
      details: { activationId: id, activeFrom, activeTo },
    });
  }
}
