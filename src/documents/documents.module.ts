import { Module } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Sweeps } from '../platform/queue/sweeps.js';
import { AttachmentStore } from './attachment-store.js';
import { attachmentStoreOf } from './attachment-store.of.js';
import { DocumentsService } from './documents.service.js';
import { StagingService } from './staging.service.js';
import { OrphanCollector } from './orphan-collector.js';

/** Attachments and where their bytes lie. */
@Module({
  providers: [
    {
      provide: AttachmentStore,
      inject: [Config],
      useFactory: attachmentStoreOf,
    },
    DocumentsService,
    StagingService,
    OrphanCollector,
  ],
  exports: [DocumentsService, StagingService],
})
export class DocumentsModule {
  constructor(sweeps: Sweeps, orphans: OrphanCollector, staging: StagingService) {
    sweeps.register('attachment-orphans', () => orphans.sweep());
    sweeps.register('staged-attachments', () => staging.sweep());
  }
}
