import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { DossierSectionsService } from '../dossiers/dossier-sections.service.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { Sweeps } from '../platform/queue/sweeps.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { AssignmentsService } from './assignments.service.js';
import { ChosenUnits } from './chosen-units.js';
import { ConsultationChases } from './consultation-chases.service.js';
import { ConsultationsService } from './consultations.service.js';
import { DetailsKeepers } from './details-keepers.js';
import { DossierFiles } from './dossier-files.js';
import { EscalationsService } from './escalations.service.js';
import { HandOversService } from './hand-overs.service.js';
import { InboxQueries } from './inbox.queries.js';
import { ResultsService } from './results.service.js';
import { SupplementsService } from './supplements.service.js';
import { TaskAccess } from './task-access.js';
import { TaskCommandsController } from './task-commands.controller.js';
import { TaskCompletionService } from './task-completion.service.js';
import { TaskContinuity } from './task-continuity.js';
import { TaskDeskService } from './task-desk.service.js';
import { TaskForms } from './task-forms.js';
import { TaskJournal } from './task-journal.js';
import { TaskLeadingService } from './task-leading.service.js';
import { TaskNews } from './task-news.js';
import { TaskPageService } from './task-page.service.js';
import { TaskPeopleService } from './task-people.service.js';
import { TaskPlacement } from './task-placement.js';
import { TaskRecallService } from './task-recall.service.js';
import { TaskSuccessors } from './task-successors.js';
import { TaskStepsQuery } from './task-steps.query.js';
import { TasksController } from './tasks.controller.js';
import { TasksEffects } from './tasks.effects.js';
import { TasksService } from './tasks.service.js';
import { TaskWorkService } from './task-work.service.js';
import { WorkBonds } from './work-bonds.js';
import { WorkController } from './work.controller.js';
import { WorkDates } from './work-dates.js';
import { WorkRecordsService } from './work-records.service.js';

/** User tasks: inboxes, commands, and the steps of a dossier's page. */
@Module({
  imports: [
    AuditModule,
    OrganisationModule,
    CalendarsModule,
    DocumentsModule,
    ProceduresModule,
    EngineModule,
    DossiersModule,
  ],
  controllers: [TasksController, TaskCommandsController, WorkController],
  providers: [
    TaskNews,
    TaskJournal,
    TaskAccess,
    TaskForms,
    TaskPlacement,
    TasksEffects,
    TaskDeskService,
    TaskLeadingService,
    TaskCompletionService,
    TaskContinuity,
    TaskRecallService,
    EscalationsService,
    TaskPeopleService,
    AssignmentsService,
    TaskPageService,
    TaskStepsQuery,
    TaskSuccessors,
    InboxQueries,
    ChosenUnits,
    DetailsKeepers,
    DossierFiles,
    WorkDates,
    WorkBonds,
    WorkRecordsService,
    SupplementsService,
    ResultsService,
    HandOversService,
    ConsultationsService,
    ConsultationChases,
    TaskWorkService,
    TasksService,
  ],
  exports: [
    TasksService,
    TaskDeskService,
    TaskLeadingService,
    TaskCompletionService,
    DetailsKeepers,
    SupplementsService,
    ConsultationsService,
    ResultsService,
    WorkRecordsService,
    HandOversService,
    AssignmentsService,
  ],
})
export class TasksModule {
  constructor(sections: DossierSectionsService, steps: TaskStepsQuery, sweeps: Sweeps, successors: TaskSuccessors) {
    sections.provide({ steps: (dossierId, reader) => steps.stepsOf(dossierId, reader) });
    sweeps.register('tasks-of-closed-units', () => successors.sweep());
  }
}
