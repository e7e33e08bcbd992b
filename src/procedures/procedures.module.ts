import { Module } from '@nestjs/common';
import { ProceduresController } from './procedures.controller.js';
import { ProceduresService } from './procedures.service.js';

/** Published procedures. */
@Module({ controllers: [ProceduresController], providers: [ProceduresService], exports: [ProceduresService] })
export class ProceduresModule {}
