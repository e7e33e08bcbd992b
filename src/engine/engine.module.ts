import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { ContinuationsService } from './continuations.service.js';
import { EffectHandlers } from './effect-handlers.js';
import { EngineBells } from './engine.bells.js';
import { EngineService } from './engine.service.js';
import { EngineWorker } from './engine.worker.js';
import { Failures } from './failures.service.js';
import { HistoryMonths } from './history-months.js';
import { EngineHousekeeping } from './housekeeping.service.js';
import { IncomingMessagesController } from './incoming-messages.controller.js';
import { IncomingMessagesService } from './incoming-messages.service.js';
import { IncidentRetries } from './incident-retries.service.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsService } from './incidents.service.js';
import { InterventionsService } from './interventions.service.js';
import { JobsController } from './jobs.controller.js';
import { JobsService } from './jobs.service.js';
import { MarkingStore } from './marking.store.js';
import { MessageOffice } from './message-office.service.js';
import { MessagesController } from './messages.controller.js';
import { MessagesService } from './messages.service.js';
import { StepPerformer } from './step.performer.js';
import { StepRunner } from './step.runner.js';
import { StepsService } from './steps.service.js';
import { TimerArmer } from './timer-armer.js';
import { TimerDue } from './timer-due.js';
import { TimersService } from './timers.service.js';
import { UndatedTimers } from './undated-timers.service.js';

/** The shell around the core: steps as transactions, timers, jobs, messages, incidents. */
@Module({
  imports: [DiscoveryModule, AuditModule, CalendarsModule, ProceduresModule],
  providers: [
    EngineService,
    StepsService,
    Failures,
    StepRunner,
    StepPerformer,
    EffectHandlers,
    MarkingStore,
    HistoryMonths,
    TimerDue,
    TimerArmer,
    EngineBells,
    TimersService,
    ContinuationsService,
    MessagesService,
    MessageOffice,
    IncomingMessagesService,
    UndatedTimers,
    JobsService,
    IncidentRetries,
    IncidentsService,
    InterventionsService,
    EngineHousekeeping,
    EngineWorker,
  ],
  controllers: [JobsController, IncidentsController, MessagesController, IncomingMessagesController],
  exports: [EngineService, JobsService, IncomingMessagesService],
})
export class EngineModule {}
