import { Module } from '@nestjs/common';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { TrackingController } from './tracking.controller.js';
import { TrackingService } from './tracking.service.js';

/** What people see without signing in: where their dossier is. */
@Module({
  imports: [IdentityModule, ProceduresModule, EngineModule, DossiersModule],
  controllers: [TrackingController],
  providers: [TrackingService],
})
export class PortalModule {}
