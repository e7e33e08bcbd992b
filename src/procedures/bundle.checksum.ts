import { createHash } from 'node:crypto';
import type { ProcedureBundle } from './procedures.events.js';

/** SHA-256 of a bundle, hex; the order of keys and the layout of the JSON files do not matter. */
export function bundleChecksum({ procedure, forms, bpmn }: ProcedureBundle): string {
  return createHash('sha256').update(canonicalJson({ procedure, forms, bpmn })).digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
