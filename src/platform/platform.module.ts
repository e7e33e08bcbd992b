import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock, VirtualClock } from './clock.js';
import { Config } from './config.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthController } from './health/health.controller.js';
import { HealthService } from './health/health.service.js';
import { IdempotencyModule } from './idempotency/idempotency.module.js';
import { LiveModule } from './live/live.module.js';
import { Partitions } from './maintenance/partitions.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { QueueModule } from './queue/queue.module.js';
import { SetupController } from './setup/setup.controller.js';
import { SetupFacts } from './setup/setup-facts.js';

const clockOf = (config: Config): Clock => (config.clockAt ? new VirtualClock(config.clockAt) : new SystemClock());

/** Everything that knows nothing of procedures; global, so that modules need not import it. */
@Global()
@Module({
  imports: [DatabaseModule, QueueModule, OutboxModule, IdempotencyModule, LiveModule],
  controllers: [HealthController, SetupController],
  providers: [
    { provide: Config, useFactory: () => Config.read() },
    { provide: Clock, inject: [Config], useFactory: clockOf },
    HealthService,
    Partitions,
    SetupFacts,
  ],
  exports: [Config, Clock, HealthService, SetupFacts],
})
export class PlatformModule {}
