import { Injectable } from '@nestjs/common';
import { Queue } from './queue.service.js';
import { Sweeps } from './sweeps.js';

/** The consuming side of a process. Entries start it when the process is a worker. */
@Injectable()
export class WorkerRuntime {
  constructor(
    private readonly queue: Queue,
    private readonly sweeps: Sweeps,
  ) {}

  /** Starts to answer bells and to sweep; returns when what fell due before the start is done. */
  async start(): Promise<void> {
    await this.queue.consume();
    await this.sweeps.start();
  }
}
