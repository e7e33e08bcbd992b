import { Module } from '@nestjs/common';
import { AppModule } from './app.module.js';

/**
 * The system without HTTP. A worker is the application plus the consuming side of its queues and its sweeps, which the
 * entry starts through `WorkerRuntime`; the modules are the same.
 */
@Module({ imports: [AppModule] })
export class WorkerModule {}
