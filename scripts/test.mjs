import { bold, fail, green, red, say, yellow } from './lib/console.mjs';
import { prepare } from './lib/prepare.mjs';

/**
 * `npm test`: prepares everything, then runs every test: units, server suites on a real PostgreSQL and Redis, durability,
 * and the browser. What cannot run is told as NOT RUN and fails the whole; its last line is `N passed, N failed`.
 */
try {
  await prepare();
  const { installTestTools } = await import('./lib/test-tools.mjs');
  const { runJest, runPlaywright } = await import('./lib/test-runs.mjs');
  const missing = await installTestTools();
  for (const line of missing) say(yellow(line));
  const results = [await runJest(['unit', 'e2e', 'durability'], process.argv.slice(2)), await runPlaywright()].filter(
    Boolean,
  );
  report(results);
} catch (error) {
  fail(error);
  say('0 passed, 1 failed');
}

function report(results) {
  say();
  for (const { name, passed, failed, skipped, notRun } of results) {
    const parts = [
      `${passed} passed`,
      failed > 0 && red(`${failed} failed`),
      skipped.length > 0 && yellow(`${skipped.length} left out`),
    ];
    say(
      `${(notRun ? red : failed > 0 ? red : green)(notRun ? '✗' : failed > 0 ? '✗' : '✓')} ${bold(name)}: ${parts.filter(Boolean).join(', ')}`,
    );
    for (const test of skipped) say(yellow(`    left out: ${test}`));
    if (notRun) say(red(`    NOT RUN: ${notRun}`));
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  if (results.some((result) => result.failed > 0 || result.notRun)) process.exitCode = 1;
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
}
