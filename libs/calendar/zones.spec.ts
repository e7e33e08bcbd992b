import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIBS = join(process.cwd(), 'libs');
const JEST = join(process.cwd(), 'node_modules', 'jest', 'bin', 'jest.js');
const SPECS = ['golden-dates', 'golden-due', 'properties', 'oracle', 'zone', 'explain'];

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
    expect(report.numPassedTests).toBeGreaterThan(300);
  }, 120_000);
});

it('keeps Date and Intl in one file', () => {
  const sources = ['calendar', 'policy'].flatMap((lib) =>
    readdirSync(join(LIBS, lib), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.includes('testing'))
      .map((name) => join(lib, name)),
  );
  const withoutComments = (name: string): string =>
    readFileSync(join(LIBS, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(sources.length).toBeGreaterThan(40);
  expect(sources.filter((name) => /\b(?:Date|Intl)\b\s*[.(]/.test(withoutComments(name)))).toEqual([
    join('calendar', 'zone.ts'),
  ]);
});
