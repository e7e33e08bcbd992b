import { Injectable } from '@nestjs/common';
import { findContext } from './request-context.js';

/**
 * The only source of the current time. Injected everywhere, so that tests, simulation and training can move it.
 */
@Injectable()
export abstract class Clock {
  /** The present instant. */
  abstract now(): Date;

  /**
   * When the command being served was received; the present where none is. However long it then waits for a connection, a
   * lock or an earlier one with its key: what counts is when it came.
   */
  receivedAt(): Date {
    return findContext()?.receivedAt ?? this.now();
  }

  /** The present instant as ISO 8601 in UTC with milliseconds. */
  nowIso(): string {
    return this.now().toISOString();
  }
}

/** The machine's clock. */
@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved; moving it tells its listeners, so that sweeps run at once. */
@Injectable()
export class VirtualClock extends Clock {
  private readonly listeners = new Set<() => Promise<void> | void>();

  constructor(private current: Date = new Date('2026-11-23T01:00:00.000Z')) {
    super();
  }

  now(): Date {
    return new Date(this.current);
  }

  /**
   * Moves the clock and waits until everyone who listens has reacted.
   * @param to the new present; must not lie before the old one
   */
  async moveTo(to: Date | string): Promise<void> {
    const next = new Date(to);
    if (next < this.current)
      throw new RangeError(`The clock cannot go back from ${this.nowIso()} to ${next.toISOString()}.`);
    this.current = next;
    for (const listener of this.listeners) await listener();
  }

  /** Calls `listener` after every move; the returned function stops that. */
  onMove(listener: () => Promise<void> | void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
