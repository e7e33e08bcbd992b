import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../audit/audit.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { DomainError } from '../platform/http/domain-error.js';
import { ActivationService } from '../procedures/activation.service.js';
import type { ProcedureBundle, StaffingGap } from '../procedures/procedures.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { PROVINCE_SINCE } from './province.js';

/** A procedure that the demo could not open at an agency. */
export interface Unopened {
  procedureCode: string;
  agency: string;
  gaps: readonly StaffingGap[];
}

const ACTOR: AuditActor = { kind: 'system', reason: 'demo' };

/** Publishes procedures in the demo and opens them at its communes. */
@Injectable()
export class DemoProceduresService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly procedures: ProceduresService,
    private readonly activations: ActivationService,
  ) {}

  /**
   * Publishes the bundles and opens each at the People's Committee of every commune, since the demo's beginning; what is
   * there already stays as it is.
   * @returns procedures that could not be opened, by agency, with who is missing: none in a demo that is whole
   */
  async publish(bundles: readonly ProcedureBundle[]): Promise<Unopened[]> {
    await this.database.transaction(async (tx) => {
      for (const bundle of bundles) await this.procedures.importBundle(tx, bundle);
    });
    const communes = await this.database.query<{ id: string; name: string }>(
      `SELECT c.id, c.name FROM unit c JOIN unit commune ON commune.id = c.parent_id AND commune.kind = 'commune'
        WHERE c.kind = 'peoplesCommittee' AND in_effect(c.valid_from, c.valid_to, $1) ORDER BY c.code`,
      [this.clock.now()],
    );
    const unopened: Unopened[] = [];
    for (const { procedure } of bundles)
      for (const { id, name } of communes) {
        const gaps = await this.open(procedure.code, id);
        if (gaps.length > 0) unopened.push({ procedureCode: procedure.code, agency: name, gaps });
      }
    return unopened;
  }

  private async open(procedureCode: string, agencyUnitId: string): Promise<readonly StaffingGap[]> {
    const activation = { procedureCode, agencyUnitId, activeFrom: new Date(PROVINCE_SINCE) };
    try {
      await this.database.transaction((tx) => this.activations.activate(tx, ACTOR, activation));
    } catch (error) {
      const code = error instanceof DomainError ? error.code : undefined;
      if (code === 'staffing-gaps') return (error as DomainError).fields.gaps as StaffingGap[];
      if (code !== 'already-active') throw error;
    }
    return [];
  }
}
