import type { BellData, BellQueue } from './bullmq-backend.js';

/** One bell to set or, without data, to take away. */
export interface BellOrder {
  jobId: string;
  bell: string;
  delayMs: number;
  data?: BellData;
}

/** Orders kept while the store does not answer; more are dropped, which the sweep makes up for. */
const CAPACITY = 20_000;
const BATCH = 500;
/** Up to so many are added singly: on PostgreSQL, adding in bulk makes two temporary tables. */
const FEW = 4;

/** Never kept after ringing: the row in PostgreSQL tells what happened. */
const ONCE = { removeOnComplete: true, removeOnFail: true, attempts: 1 };

/**
 * Writes orders to a queue in batches, in order, behind the caller's back: a request does not wait for the queue, and a
 * hundred timers armed together cost one statement.
 */
export class BellBuffer {
  private orders: BellOrder[] = [];
  private flushing: Promise<void> | undefined;

  constructor(
    private readonly queue: BellQueue,
    private readonly onError: (error: unknown, lost: number) => void,
  ) {}

  add(order: BellOrder): void {
    if (this.orders.length >= CAPACITY) this.onError(new Error('The queue does not take bells fast enough'), 1);
    else this.orders.push(order);
    this.flushing ??= this.flush();
  }

  /** Resolves when everything added so far has been written or given up. */
  async drain(): Promise<void> {
    while (this.flushing) await this.flushing;
  }

  private async flush(): Promise<void> {
    // Lets everything that the same tick adds come into the same batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.orders.length > 0) {
      const batch = this.orders.splice(0, BATCH);
      try {
        await this.write(batch);
      } catch (error) {
        this.onError(error, batch.length);
      }
    }
    this.flushing = undefined;
  }

  /** The last order for a bell counts. */
  private async write(batch: BellOrder[]): Promise<void> {
    const last = [...new Map(batch.map((order) => [order.jobId, order])).values()];
    const rings = last.flatMap(({ bell, jobId, delayMs, data }) =>
      data ? [{ name: bell, data, opts: { ...ONCE, jobId, delay: delayMs } }] : [],
    );
    if (rings.length > FEW) await this.queue.addBulk(rings);
    else await Promise.all(rings.map(({ name, data, opts }) => this.queue.add(name, data, opts)));
    for (const order of last) if (!order.data) await this.queue.remove(order.jobId);
  }
}
