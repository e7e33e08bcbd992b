import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';

/** How far one step of setting up an empty installation has come. */
export interface SetupFact {
  /** The step's name, for instance `units`; the web application knows where it is done and what to call it. */
  key: string;
  /** A scalar sub-query that counts what is there; the step is done when there is at least one. */
  sql: string;
}

/**
 * What an installation needs before its first dossier, counted from the data themselves. Each module adds the steps it
 * knows of when it starts.
 * @example
 *   facts.add({ key: 'procedures', sql: 'SELECT count(*) FROM procedure' });
 */
@Injectable()
export class SetupFacts {
  private readonly facts = new Map<string, SetupFact>();

  constructor(private readonly database: Database) {}

  /** Adds a step; a later one of the same key takes its place. */
  add(fact: SetupFact): void {
    this.facts.set(fact.key, fact);
  }

  /** All counts, in one statement. */
  async counts(): Promise<{ key: string; count: number }[]> {
    const facts = [...this.facts.values()];
    if (facts.length === 0) return [];
    const columns = facts.map(({ sql }, place) => `(${sql}) AS "${place}"`);
    const [row] = await this.database.query<Record<string, number>>(`SELECT ${columns.join(', ')}`);
    return facts.map(({ key }, place) => ({ key, count: Number(row?.[place] ?? 0) }));
  }
}
