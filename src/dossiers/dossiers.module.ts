import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { DocumentsService } from '../documents/documents.service.js';
import { EngineModule } from '../engine/engine.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { AttachmentsController } from './attachments.controller.js';
import { AttachmentsService } from './attachments.service.js';
import { CodePatternsController } from './code-patterns.controller.js';
import { CodePatterns } from './code-patterns.service.js';
import { CompetentUnits } from './competent-units.js';
import { DeadlineReaderService } from './deadline-reader.service.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { DossierAccess } from './dossier-access.js';
import { DossierDetailQuery } from './dossier-detail.query.js';
import { DossierHistoryService } from './dossier-history.service.js';
import { DossierJournal } from './dossier-journal.js';
import { DossierNews } from './dossier-news.js';
import { DossierPapersService } from './dossier-papers.service.js';
import { DossierPageService } from './dossier-page.service.js';
import { DossierSearchService } from './dossier-search.service.js';
import { DossierSectionsService } from './dossier-sections.service.js';
import { DossiersController } from './dossiers.controller.js';
import { DossiersEffects } from './dossiers.effects.js';
import { DossiersQueries } from './dossiers.queries.js';
import { DossiersService } from './dossiers.service.js';
import { DuplicatesQuery } from './duplicates.query.js';
import { IntakePreviewService } from './intake-preview.service.js';
import { IntakeTermsService } from './intake-terms.service.js';
import { ScansController } from './scans.controller.js';
import { CorrectionsService } from './corrections.service.js';
import { MendingController } from './mending.controller.js';
import { VoidingService } from './voiding.service.js';
import { IntakePlace } from './intake-place.js';
import { IntakeService } from './intake.service.js';
import { ProcedureDossiersController } from './procedure-dossiers.controller.js';
import { RepliesController } from './replies.controller.js';
import { RepliesService } from './replies.service.js';
import { SeesDossierGuard } from './sees-dossier.guard.js';
import { WithdrawalsController } from './withdrawals.controller.js';
import { WithdrawalsService } from './withdrawals.service.js';

/** Dossiers: intake, search, page, history, attachments. */
@Module({
  imports: [
    AuditModule,
    OrganisationModule,
    CalendarsModule,
    ProceduresModule,
    EngineModule,
    DocumentsModule,
    MulterModule.registerAsync({
      imports: [DocumentsModule],
      inject: [DocumentsService],
      useFactory: (documents: DocumentsService) => documents.uploadOptions(),
    }),
  ],
  controllers: [
    DossiersController,
    DeskController,
    AttachmentsController,
    ScansController,
    MendingController,
    ProcedureDossiersController,
    CodePatternsController,
    WithdrawalsController,
    RepliesController,
  ],
  providers: [
    DossierNews,
    DossierJournal,
    DossierAccess,
    CompetentUnits,
    DossierSearchService,
    DossierSectionsService,
    DeadlineReaderService,
    DeskService,
    DossiersQueries,
    DossierDetailQuery,
    DossierPageService,
    DossierPapersService,
    DossierHistoryService,
    DossiersService,
    DossiersEffects,
    CodePatterns,
    IntakePlace,
    IntakeTermsService,
    IntakePreviewService,
    DuplicatesQuery,
    IntakeService,
    CorrectionsService,
    VoidingService,
    AttachmentsService,
    WithdrawalsService,
    RepliesService,
    SeesDossierGuard,
  ],
  exports: [
    DossiersService,
    DossierPapersService,
    WithdrawalsService,
    AttachmentsService,
    IntakeService,
    IntakeTermsService,
    DossierSearchService,
    DossierSectionsService,
    DeadlineReaderService,
  ],
})
export class DossiersModule {}
