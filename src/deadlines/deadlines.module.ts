import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { AlertsController } from './alerts.controller.js';
import { AlertsQueries } from './alerts.queries.js';
import { AlertsService } from './alerts.service.js';
import { ApologiesController } from './apologies.controller.js';
import { ApologiesService } from './apologies.service.js';
import { AppointmentReader } from './appointment-reader.service.js';
import { AppointmentsService } from './appointments.service.js';
import { DeadlineStoryController } from './deadline-story.controller.js';
import { DeadlineStoryService } from './deadline-story.service.js';
import { DeadlinesEffects } from './deadlines.effects.js';
import { DeadlinesService } from './deadlines.service.js';
import { DossierExtension } from './dossier-extension.service.js';
import { LadderContinuity } from './ladder-continuity.js';
import { LevelFiring } from './level-firing.service.js';
import { StepExtensionController } from './step-extension.controller.js';
import { StepExtensionService } from './step-extension.service.js';
import { StepStoryController } from './step-story.controller.js';
import { StepStoryService } from './step-story.service.js';
import { StepLadder } from './step-ladder.js';

/** Clocks of dossiers and steps, escalation, alerts. */
@Module({
  imports: [
    AuditModule,
    CalendarsModule,
    DossiersModule,
    EngineModule,
    OrganisationModule,
    ProceduresModule,
    TasksModule,
  ],
  controllers: [
    AlertsController,
    ApologiesController,
    DeadlineStoryController,
    StepExtensionController,
    StepStoryController,
  ],
  providers: [
    AlertsQueries,
    AlertsService,
    ApologiesService,
    AppointmentReader,
    AppointmentsService,
    DeadlineStoryService,
    DeadlinesEffects,
    DeadlinesService,
    DossierExtension,
    LadderContinuity,
    LevelFiring,
    StepExtensionService,
    StepLadder,
    StepStoryService,
  ],
  exports: [ApologiesService, DeadlinesService],
})
export class DeadlinesModule {}
