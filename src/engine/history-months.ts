import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';

/** Opens the journal's monthly partitions before they are needed. */
@Injectable()
export class HistoryMonths {
  private readonly known = new Set<string>();

  /** Makes sure that a row of that time has a partition to go to. Costs a statement once per process and month. */
  async ensure(tx: Tx, at: Date): Promise<void> {
    const month = at.toISOString().slice(0, 7);
    if (this.known.has(month)) return;
    await tx.query('SELECT ensure_history_month($1)', [at]);
    tx.afterCommit(() => void this.known.add(month));
  }
}
