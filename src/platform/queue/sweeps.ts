import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock, VirtualClock } from '../clock.js';
import { Config } from '../config.js';
import { newId } from '../ids.js';
import { runInContext } from '../request-context.js';

/** Runs through what is due and returns how much it did; called again at once while that is more than nothing. */
export type Sweep = () => Promise<number>;

/** A sweep that finds work forever must not keep the others waiting. */
const ROUNDS = 1000;
/** Loops give each other work a few times over at most: a level that fires writes a mail. */
const TURNS = 20;

/** Sweeps that run one after the other, again and again until none finds anything. */
class SweepLoop {
  readonly sweeps = new Map<string, Sweep>();
  private running: Promise<number> | undefined;
  private again = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly log: Logger) {}

  /**
   * Runs until nothing more is found; while a run is under way, another is appended to it.
   * @returns how much was found
   */
  async run(): Promise<number> {
    this.again = true;
    this.running ??= this.rounds();
    return this.running;
  }

  schedule(everyMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.run().finally(() => this.schedule(everyMs)), everyMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async rounds(): Promise<number> {
    let done = 0;
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        for (let round = 0; round < ROUNDS && !this.stopped; round++) {
          const found = await this.round();
          if (found === 0) break;
          done += found;
        }
      }
    } finally {
      this.running = undefined;
    }
    return done;
  }

  private async round(): Promise<number> {
    let done = 0;
    for (const [name, sweep] of [...this.sweeps]) {
      if (this.stopped) break;
      try {
        done += await runInContext({ correlationId: newId(), locale: 'vi' }, sweep);
      } catch (error) {
        this.log.error({ err: error, sweep: name }, 'A sweep failed; it runs again at the next turn');
      }
    }
    return done;
  }
}

/**
 * Catches up whatever the queue forgot: every sweep runs when a worker starts, every few seconds, and whenever a virtual
 * clock is moved. Sweeps must be safe to run in several workers at once.
 */
@Injectable()
export class Sweeps implements BeforeApplicationShutdown {
  private readonly log = new Logger(Sweeps.name);
  private readonly common = new SweepLoop(this.log);
  private readonly loops = [this.common];
  private stopped = false;
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a sweep; they run in the order of registering. Modules call this in their constructor.
   * @param options `first`: before all others, for what they rely on; `apart`: in a loop of its own, because it waits for
   *   the outer world, which timers must not do
   * @throws when the name is taken
   */
  register(name: string, sweep: Sweep, { first = false, apart = false } = {}): void {
    if (this.loops.some(({ sweeps }) => sweeps.has(name))) throw new Error(`A sweep ${name} is registered already.`);
    const loop = apart ? new SweepLoop(this.log) : this.common;
    if (apart) this.loops.push(loop);
    const others = first ? [...loop.sweeps] : [];
    if (first) loop.sweeps.clear();
    for (const [other, itsSweep] of [[name, sweep] as const, ...others]) loop.sweeps.set(other, itsSweep);
  }

  /** Starts sweeping in this process; returns when what fell due before is done. */
  async start(): Promise<void> {
    if (this.clock instanceof VirtualClock) this.stopListening = this.clock.onMove(() => this.runAll());
    for (const loop of this.loops) loop.schedule(this.config.sweepMs);
    await this.runAll();
  }

  /**
   * Runs all sweeps until none finds anything more. Whatever became due before the call is done when it returns.
   */
  async runAll(): Promise<void> {
    for (let turn = 0; turn < TURNS && !this.stopped; turn++) {
      const found = await Promise.all(this.loops.map((loop) => loop.run()));
      if (found.every((count) => count === 0)) return;
    }
  }

  /** The database is still open here, so that running sweeps can finish. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.stopListening?.();
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
