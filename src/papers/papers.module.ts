import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ControlTrailService } from './control/control-trail.service.js';
import { IssuerService } from './issuer.service.js';
import { PaperSources } from './paper-sources.service.js';
import { PapersController } from './papers.controller.js';
import { PapersService } from './papers.service.js';
import { PdfRenderer } from './pdf-renderer.service.js';
import { PrintAccess } from './print-access.js';
import { PrintKeeper } from './print-keeper.service.js';
import { PrintPress } from './print-press.service.js';
import { RegistersController } from './register/registers.controller.js';
import { RegistersService } from './register/registers.service.js';

/** Papers of dossiers: receipts, requests for supplements, refusals, apologies, notices of stopping, control slips; registers. */
@Module({
  imports: [
    AuditModule,
    OrganisationModule,
    CalendarsModule,
    DeadlinesModule,
    ProceduresModule,
    DocumentsModule,
    DossiersModule,
    TasksModule,
  ],
  controllers: [PapersController, RegistersController],
  providers: [
    PapersService,
    PaperSources,
    ControlTrailService,
    IssuerService,
    PrintAccess,
    PrintPress,
    PrintKeeper,
    PdfRenderer,
    RegistersService,
  ],
  exports: [PdfRenderer],
})
export class PapersModule {}
