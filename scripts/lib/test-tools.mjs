import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { step } from './console.mjs';
import { mustRun } from './run-program.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_BROWSERS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const which = (program) => {
  try {
    return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
};

export const findBrowser = () =>
  [process.env.CHROMIUM_PATH, ...MAC_BROWSERS].find((path) => path && existsSync(path)) ??
  BROWSERS.map(which).find(Boolean);

export const findRedisProgram = () => which('redis-server') ?? which('valkey-server');

const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && which('apt-get');

const TOOLS = [
  { name: 'Redis', find: findRedisProgram, packages: ['redis-server'], needs: 'the suites on Redis' },
  { name: 'Chromium', find: findBrowser, packages: ['chromium', 'fonts-noto-core'], needs: 'the suites in a browser' },
];

/**
 * Installs what the tests need besides npm's packages, where that is allowed: as root on Debian.
 * @returns {Promise<string[]>} what is missing nevertheless, with what to do
 */
export async function installTestTools() {
  const missing = TOOLS.filter((tool) => !tool.find());
  if (missing.length > 0 && mayInstall())
    await step(missing.map((tool) => tool.name).join(', '), async (progress) => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await mustRun('apt-get', ['update'], { env, onLine: progress });
      const packages = missing.flatMap((tool) => tool.packages);
      await mustRun('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, onLine: progress });
      return 'installed';
    }).catch(() => undefined);
  return TOOLS.filter((tool) => !tool.find()).map(
    (tool) =>
      `${tool.name} is missing, which ${tool.needs} need: install ${tool.packages.join(' and ')} (apt-get, brew …).`,
  );
}
