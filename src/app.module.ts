import { Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { DossiersModule } from './dossiers/dossiers.module.js';
import { EngineModule } from './engine/engine.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { PapersModule } from './papers/papers.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { PortalModule } from './portal/portal.module.js';
import { ProceduresModule } from './procedures/procedures.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { TasksModule } from './tasks/tasks.module.js';

/** The whole system; modules stand in their order of import. */
@Module({
  imports: [
    PlatformModule,
    AuditModule,
    OrganisationModule,
    IdentityModule,
    ProceduresModule,
    EngineModule,
    DocumentsModule,
    DossiersModule,
    TasksModule,
    DeadlinesModule,
    PapersModule,
    NotificationsModule,
    ReportsModule,
    PortalModule,
    OperationsModule,
    DemoModule,
  ],
})
export class AppModule {}
