import { spawnSync } from 'node:child_process';

interface FileReport {
  messages: { ruleId: string | null; line: number }[];
}

/** The rules that a text breaks, each with its line, were it the file of that path. */
function lint(path: string, lines: readonly string[]): string[] {
  const words = ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', path, '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, words, { input: `${lines.join('\n')}\n`, encoding: 'utf8' });
  const [file] = JSON.parse(stdout) as [FileReport];
  return file.messages.map(({ ruleId, line }) => `${line} ${ruleId}`);
}

describe('lint rules', () => {
  it('find time, chance and environment in the core', () => {
    const planted = [
      'export const now = Date.now();',
      'export const day = new Date();',
      'export const chance = Math.random();',
      'export const later = (at: string): Date => new Date(at);',
    ];
    expect(lint('libs/policy/index.ts', planted)).toEqual([
      '1 no-restricted-properties',
      '2 no-restricted-syntax',
      '3 no-restricted-properties',
    ]);
  });

  it('find settings read aside, forgotten promises and prints in the server', () => {
    const planted = [
      'export function go(work: () => Promise<void>): void {',
      '  work();',
      '  console.log(process.env.PORT);',
      '}',
    ];
    expect(lint('src/cli.ts', planted)).toEqual([
      '2 @typescript-eslint/no-floating-promises',
      '3 no-console',
      '3 no-restricted-properties',
    ]);
  });

  it('find files that are too long', () => {
    const lines = Array.from({ length: 301 }, (_, n) => `export const n${n} = ${n};`);
    expect(lint('libs/policy/index.ts', lines)).toEqual(['301 max-lines']);
  });
});
