#!/usr/bin/env node
/** Checks the diagrams and data of every procedure in `processes/`; run by `npm run check`. */
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint, meetings, readBundle, sums } from './process-lint/index.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'processes');
const entries = await readdir(folder, { withFileTypes: true });
let faults = 0;
for (const entry of entries.filter((entry) => entry.isDirectory()).sort((a, b) => a.name.localeCompare(b.name))) {
  const bundle = await readBundle(join(folder, entry.name));
  const findings = lint(bundle);
  const times = sums(bundle).map(({ key, days, limit }) => `${key} ${days}d of ${limit}`);
  const crossed = meetings(bundle).crossed.length;
  const name = relative(root, join(folder, entry.name));
  console.log(`${name}: ${bundle.nodes.length} elements, ${crossed} crossings, ${times.join(', ')}`);
  for (const { rule, element, message } of findings) {
    console.error(`  ${rule}: ${element ? `${element} ` : ''}${message}`);
  }
  faults += findings.length;
}
if (faults) console.error(`${faults} fault${faults === 1 ? '' : 's'} in the procedures`);
process.exitCode = faults ? 1 : 0;
