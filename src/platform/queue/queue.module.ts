import { Global, Module } from '@nestjs/common';
import { Queue } from './queue.service.js';
import { Sweeps } from './sweeps.js';
import { WorkerRuntime } from './worker-runtime.js';

/** Bells, sweeps and the consuming side of a process. */
@Global()
@Module({ providers: [Queue, Sweeps, WorkerRuntime], exports: [Queue, Sweeps, WorkerRuntime] })
export class QueueModule {}
