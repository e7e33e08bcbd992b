import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json, Variables } from '#workflow';

export const PROCESSES = dirname(fileURLToPath(import.meta.url));

interface Then {
  waiting: string[];
  ended?: boolean;
  /** Status of the dossier; absent where the scenario does not tell. */
  status?: string;
}
export type ScenarioStep = { then: Then } & (
  | { do: 'complete'; task: string; outcome: string; output?: Variables; variables?: Variables; reason?: string }
  | { do: 'escalate'; task: string; code: string }
  | { do: 'timer'; element: string }
  | { do: 'message'; name: string; payload?: Variables }
  | { do: 'job'; element: string; output?: Variables }
);
export interface Scenario {
  name: string;
  given: { receivedAt: string; channel: string; form: Variables; then: Then };
  when: ScenarioStep[];
}

/** Codes of the shipped procedures: every folder with a `procedure.json`. */
export function codes(): string[] {
  return readdirSync(PROCESSES).filter((name) => /^\d\.\d{6}$/.test(name));
}

export function readText(...path: string[]): string {
  return readFileSync(join(PROCESSES, ...path), 'utf8');
}

export function readJson<T = { [key: string]: Json }>(...path: string[]): T {
  return JSON.parse(readText(...path)) as T;
}

/** Names of the files of a folder of a bundle, for instance `files('1.001193', 'forms', '.schema.json')`. */
export function files(code: string, folder: string, ending: string): string[] {
  return readdirSync(join(PROCESSES, code, folder))
    .filter((name) => name.endsWith(ending))
    .sort();
}
/** Ids of all sequence flows of a BPMN file, in document order. */
export function flowIds(xml: string): string[] {
  return [...xml.matchAll(/<bpmn:sequenceFlow id="([^"]+)"/g)].map(([, id]) => id!);
}
