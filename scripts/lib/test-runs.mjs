import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { inRoot, ROOT } from './paths.mjs';
import { runProgram } from './run-program.mjs';
import { findBrowser } from './test-tools.mjs';

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: string[], notRun?: string }} Result
 *   `skipped` names the tests that were left out
 */

/** Flags of Node that Jest needs for ES modules. */
export const JEST_NODE = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** Runs the given projects of Jest. @returns {Promise<Result>} */
export async function runJest(projects, extra = []) {
  const file = await reportFile(`jest-${projects.join('-')}.json`);
  const words = [...JEST_NODE, inRoot('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${file}`];
  const workers = Math.max(2, cpus().length - 1);
  const flags = [`--maxWorkers=${workers}`, ...extra, '--selectProjects', ...projects];
  // The JSON goes to the file; Jest's own report comes on standard error.
  const { code } = await runProgram(process.execPath, [...words, ...flags], { cwd: ROOT, show: true });
  const name = `jest ${projects.join(', ')}`;
  if (!existsSync(file))
    return { name, passed: 0, failed: 1, skipped: [], notRun: `Jest ended with ${code} before it ran.` };
  const report = JSON.parse(await readFile(file, 'utf8'));
  const skipped = report.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => ['pending', 'skipped', 'todo'].includes(test.status))
      .map((test) => test.fullName),
  );
  // A file that cannot be loaded has no tests to count, and must not count as nothing.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { name, passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped };
}

/** Runs the suites in the browser. @returns {Promise<Result | undefined>} undefined when there are none */
export async function runPlaywright() {
  const suites = existsSync(inRoot('test/browser')) ? await readdir(inRoot('test/browser'), { recursive: true }) : [];
  if (!suites.some((file) => /\.spec\.ts$/.test(file))) return undefined;
  const name = 'playwright';
  const browser = findBrowser();
  if (!browser) return { name, passed: 0, failed: 0, skipped: [], notRun: 'no Chromium on this machine' };
  const file = await reportFile('playwright.json');
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const words = [inRoot('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'];
  const { code } = await runProgram(process.execPath, words, { cwd: ROOT, env, show: true });
  if (!existsSync(file))
    return { name, passed: 0, failed: 1, skipped: [], notRun: `Playwright ended with ${code} before it ran.` };
  const { stats, errors } = JSON.parse(await readFile(file, 'utf8'));
  const failed = stats.unexpected + errors.length;
  const skipped = Array.from({ length: stats.skipped }, () => 'in the browser');
  return { name, passed: stats.expected + stats.flaky, failed: failed || (code === 0 ? 0 : 1), skipped };
}

async function reportFile(name) {
  await mkdir(inRoot('.tmp'), { recursive: true });
  const file = inRoot('.tmp', name);
  await rm(file, { force: true });
  return file;
}
