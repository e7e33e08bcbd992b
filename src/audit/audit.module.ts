import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service.js';

/** The journal; global, because every module writes to it. */
@Global()
@Module({ providers: [AuditService], exports: [AuditService] })
export class AuditModule {}
