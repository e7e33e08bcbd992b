import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { DemoDetailsService } from './demo-details.service.js';
import { DemoDossiersService } from './demo-dossiers.service.js';
import { DemoController } from './demo.controller.js';
import { DemoPapersService } from './demo-papers.service.js';
import { DemoProceduresService } from './demo-procedures.service.js';
import { DemoService } from './demo.service.js';

/** The demo province; served only where the settings say so, seeded only by the command that does it. */
@Module({
  imports: [
    ...[OrganisationModule, IdentityModule, CalendarsModule, ProceduresModule],
    ...[DocumentsModule, DossiersModule, TasksModule, PapersModule],
  ],
  controllers: [DemoController],
  providers: [DemoService, DemoProceduresService, DemoDossiersService, DemoDetailsService, DemoPapersService],
  exports: [DemoService, DemoProceduresService, DemoDossiersService],
})
export class DemoModule {}
