import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { bold, fail, Refusal, say } from './lib/console.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { buildServer, install, requireNode } from './lib/prepare.mjs';
import { runProgram } from './lib/run-program.mjs';

/** `npm run bench [-- name …]`: runs the figures in test/bench, each in a process of its own, against the built server. */
try {
  requireNode();
  await install();
  await buildServer();
  const folder = inRoot('test/bench');
  const all = existsSync(folder) ? readdirSync(folder).filter((name) => /\.bench\.m?js$/.test(name)) : [];
  const nameOf = (file) => basename(file).replace(/\.bench\.m?js$/, '');
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !all.some((file) => nameOf(file) === name));
  if (unknown.length > 0)
    throw new Refusal(`There is no bench ${unknown.join(', ')}; there are: ${all.map(nameOf).join(', ') || 'none'}.`);
  for (const file of all.sort()) {
    if (wanted.length > 0 && !wanted.includes(nameOf(file))) continue;
    say(bold(`\n${nameOf(file)}`));
    const { code } = await runProgram(process.execPath, [inRoot('test/bench', file)], { cwd: ROOT, show: true });
    if (code !== 0) process.exitCode = 1;
  }
} catch (error) {
  fail(error);
}
