import { Injectable } from '@nestjs/common';
import { Queue } from '../platform/queue/queue.service.js';
import { Sweeps } from '../platform/queue/sweeps.js';
import { ContinuationsService } from './continuations.service.js';
import { CONTINUATIONS, MESSAGES, TIMERS } from './engine.bells.js';
import { EngineHousekeeping } from './housekeeping.service.js';
import { MessagesService } from './messages.service.js';
import { TimersService } from './timers.service.js';

/** Everything that the engine does in a worker: what its bells mean, and the sweeps for bells that were lost. */
@Injectable()
export class EngineWorker {
  constructor(
    queue: Queue,
    sweeps: Sweeps,
    timers: TimersService,
    continuations: ContinuationsService,
    messages: MessagesService,
    housekeeping: EngineHousekeeping,
  ) {
    queue.onBell(TIMERS, (id) => timers.ring(id));
    queue.onBell(CONTINUATIONS, async (id) => void (await continuations.run(id)));
    queue.onBell(MESSAGES, (id) => messages.process(id));
    sweeps.register('engine.timers-due', () => timers.fireDue());
    sweeps.register('engine.timers-near', () => timers.ringNear());
    sweeps.register('engine.continuations', () => continuations.sweep());
    sweeps.register('engine.messages', () => messages.sweep());
    sweeps.register('engine.housekeeping', () => housekeeping.sweep());
  }
}
