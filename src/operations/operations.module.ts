import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { MetricsController } from './metrics.controller.js';
import { MetricsService } from './metrics.service.js';
import { OperationsController } from './operations.controller.js';
import { OperationsService } from './operations.service.js';
import { WorkerHeartbeat } from './worker-heartbeat.js';

/** What operators need: findings, metrics, signs of life; commands for backups stand beside. */
@Module({
  imports: [AuditModule],
  controllers: [OperationsController, MetricsController],
  providers: [OperationsService, MetricsService, WorkerHeartbeat],
})
export class OperationsModule implements NestModule {
  constructor(private readonly metrics: MetricsService) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(this.metrics.measure).forRoutes('*path');
  }
}
