import { existsSync } from 'node:fs';
import { bold, dim, fail, green, red, say } from './lib/console.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { install, requireNode } from './lib/prepare.mjs';
import { runProgram } from './lib/run-program.mjs';
import { JEST_NODE } from './lib/test-runs.mjs';

const tool = (path) => inRoot('node_modules', path);
const jest = tool('jest/bin/jest.js');

const UNITS = 'Unit tests';
const WITHOUT_UNITS = '--without-units';

/** Every check, in order of speed; `when` leaves out what this checkout does not have. */
const CHECKS = [
  { name: 'Format', words: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  {
    name: 'Import rules',
    words: [tool('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', 'libs', 'processes'],
  },
  {
    name: 'Procedures, diagrams',
    words: [inRoot('scripts/process-lint.mjs')],
    when: () => existsSync(inRoot('scripts/process-lint.mjs')),
  },
  { name: 'Types', words: [tool('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
  { name: 'Purity of libs', words: [tool('typescript/bin/tsc'), '-p', 'libs/tsconfig.json'] },
  {
    name: 'Types of the web',
    words: [tool('typescript/bin/tsc'), '-p', 'libs/web/tsconfig.json'],
    when: () => existsSync(inRoot('libs/web/tsconfig.json')),
  },
  { name: 'API client', words: [inRoot('scripts/openapi.mjs'), '--check'] },
  {
    name: 'Lint',
    words: [
      tool('eslint/bin/eslint.js'),
      '--cache',
      '--cache-location',
      '.tmp/eslint',
      '--cache-strategy',
      'content',
      '.',
    ],
  },
  { name: UNITS, words: [...JEST_NODE, jest, '--selectProjects', 'unit', '--reporters=summary'] },
];

/**
 * `npm run check [-- name …]`: format, import rules, types, purity, lint, procedures and unit tests. All of them run, also
 * after one has failed, so that one run tells everything. `--without-units` leaves the unit tests to `npm test`, which
 * runs them as well.
 */
try {
  requireNode();
  await install();
  const names = process.argv.slice(2).map((name) => name.toLowerCase());
  const wanted = names.filter((name) => name !== WITHOUT_UNITS);
  const failed = [];
  for (const { name, words, when } of CHECKS) {
    if (when && !when()) continue;
    if (name === UNITS && names.includes(WITHOUT_UNITS)) continue;
    if (wanted.length > 0 && !wanted.some((part) => name.toLowerCase().includes(part))) continue;
    const startedAt = performance.now();
    const { code, output } = await runProgram(process.execPath, words, { cwd: ROOT });
    const time = dim(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    say(`${code === 0 ? green('✓') : red('✗')} ${name.padEnd(22)} ${time}`);
    if (code === 0) continue;
    failed.push(name);
    say(output.trim());
  }
  say(failed.length === 0 ? green('All checks passed.') : red(bold(`Failed: ${failed.join(', ')}`)));
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  fail(error);
}
