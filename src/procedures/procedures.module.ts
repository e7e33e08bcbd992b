import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { SetupFacts } from '../platform/setup/setup-facts.js';
import { ActivationService } from './activation.service.js';
import { FeeTables } from './fee-tables.service.js';
import { FeesAdminController } from './fees-admin.controller.js';
import { FeesAdmin } from './fees-admin.service.js';
import { ImportService } from './import.service.js';
import { OpenProcedures } from './open-procedures.service.js';
import { ProceduresAdminController } from './procedures-admin.controller.js';
import { ProceduresAdmin } from './procedures-admin.service.js';
import { ProceduresController } from './procedures.controller.js';
import { ProceduresService } from './procedures.service.js';
import { StaffingService } from './staffing.service.js';
import { VersionChecks } from './version-checks.service.js';

/** Published procedures: versions, where they are open, what the province charges. */
@Module({
  imports: [AuditModule, OrganisationModule],
  controllers: [ProceduresController, ProceduresAdminController, FeesAdminController],
  providers: [
    ProceduresService,
    StaffingService,
    ActivationService,
    OpenProcedures,
    ImportService,
    ProceduresAdmin,
    FeesAdmin,
    FeeTables,
    VersionChecks,
  ],
  exports: [ProceduresService, ActivationService, ImportService, FeeTables],
})
export class ProceduresModule {
  constructor(facts: SetupFacts) {
    facts.add({ key: 'procedures', sql: `SELECT count(*) FROM procedure` });
    facts.add({ key: 'activations', sql: `SELECT count(*) FROM procedure_activation WHERE active_to IS NULL` });
  }
}
