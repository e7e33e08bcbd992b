import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = join(process.cwd(), 'libs', 'calendar');
const JEST = join(process.cwd(), 'node_modules', 'jest', 'bin', 'jest.js');
const SPECS = ['golden-dates', 'golden-due', 'properties', 'zone', 'explain'];

describe.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'])('a host in %s', (TZ) => {
  it('computes the same tables and properties', () => {
    const run = spawnSync(
      process.execPath,
      [
        '--experimental-vm-modules',
        JEST,
        '--selectProjects=unit',
        '--runInBand',
        '--json',
        ...SPECS.map((name) => join('libs', 'calendar', `${name}.spec.ts`)),
      ],
      { env: { ...process.env, TZ }, encoding: 'utf8' },
    );
    const report = JSON.parse(run.stdout) as { numTotalTestSuites: number; numPassedTests: number; success: boolean };
    expect(report.success).toBe(true);
    expect(report.numTotalTestSuites).toBe(SPECS.length);
    expect(report.numPassedTests).toBeGreaterThan(200);
  }, 120_000);
});

it('keeps Date and Intl in one file', () => {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const withoutComments = (name: string): string =>
    readFileSync(join(HERE, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(sources.length).toBeGreaterThan(15);
  expect(sources.filter((name) => /\b(?:Date|Intl)\s*[.(]/.test(withoutComments(name)))).toEqual(['zone.ts']);
});
