import { expect } from '@jest/globals';
import type { Variables } from '../types.js';
import { TestInstance } from './instance.js';

/** What happens, and what waits afterwards (ids, sorted; empty when the instance has ended). */
type When = [action: string, then: string, output?: Variables];

/** One BPMN construct: its fixture, and given / when / then. */
export interface Row {
  construct: string;
  fixture: string;
  given?: Variables;
  /** What waits after the start. */
  starts: string;
  when: When[];
  /** Variables of the root scope at the end. */
  variables?: Variables;
}

/** Plays a row and checks what waits after every action. */
export async function playRow({ fixture, given, starts, when, variables }: Row): Promise<void> {
  const instance = await TestInstance.of(fixture);
  await instance.start(given);
  expect(instance.waits.join(' ')).toBe(starts);
  for (const [action, then, output] of when) {
    await instance.act(action, output);
    expect([action, instance.waits.join(' ')]).toEqual([action, then]);
  }
  expect(instance.ended).toBe((when.at(-1)?.[1] ?? starts) === '');
  if (variables) expect(instance.variables).toEqual(variables);
}
