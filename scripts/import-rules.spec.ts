import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Violation {
  rule: { name: string };
  from: string;
}

/** A file with a forbidden import, and the rule that must catch it. */
const PLANTED: [rule: string, file: string, imports: string, statement?: string][] = [
  ['order-tasks', 'src/tasks/tasks.service.ts', '../deadlines/deadlines.service.js'],
  ['order-platform', 'src/platform/clock.ts', '../audit/audit.service.js'],
  ['modules-by-their-face', 'src/deadlines/a.ts', '../tasks/tasks.repository.js'],
  ['known-modules', 'src/tasks/b.ts', '../helpers/helpers.service.js'],
  ['entries-are-not-imported', 'src/tasks/c.ts', '../app.module.js'],
  ['libs-know-no-server', 'libs/policy/a.ts', '../../src/platform/clock.js'],
  ['libs-do-no-io', 'libs/policy/b.ts', 'node:fs'],
  ['libs-do-no-io', 'libs/workflow/kernel/b.ts', 'timers'],
  ['libs-have-no-framework', 'libs/policy/c.ts', '@nestjs/common'],
  ['libs-have-no-framework', 'libs/calendar/c.ts', 'pg'],
  ['pure-libs-have-no-screen', 'libs/policy/d.ts', 'react'],
  ['web-talks-http', 'libs/web/src/a.ts', '../../workflow/kernel/advance.js'],
  ['bpmn-in-workflow-only', 'src/engine/a.ts', 'bpmn-engine'],
  ['bpmn-in-workflow-only', 'libs/forms/a.ts', 'feelin'],
  ['queue-in-platform-only', 'src/engine/b.ts', 'bullmq'],
  ['queue-in-platform-only', 'src/platform/outbox/a.ts', 'ioredis'],
  ['no-test-code-in-product', 'src/tasks/d.ts', '../../test/support/until.js'],
  ['declared-packages-only', 'src/tasks/e.ts', 'jest'],
  ['resolvable', 'src/tasks/f.ts', './nowhere.js'],
  ['no-cycles', 'src/tasks/g.ts', './h.js'],
];

const TARGETS = [
  'src/deadlines/deadlines.service.ts',
  'src/audit/audit.service.ts',
  'src/tasks/tasks.repository.ts',
  'src/helpers/helpers.service.ts',
  'src/app.module.ts',
  'libs/workflow/kernel/advance.ts',
  'libs/workflow/index.ts',
  'test/support/until.ts',
];

const ALLOWED: [file: string, imports: string][] = [
  ['src/deadlines/ok.ts', '../tasks/tasks.service.js'],
  ['src/deadlines/ok2.ts', '#workflow'],
  ['libs/workflow/kernel/ok.ts', 'bpmn-engine'],
  ['src/platform/queue/ok.ts', 'bullmq'],
  ['libs/web/src/ok.ts', 'react'],
  ['src/tasks/ok.ts', '../platform/clock.js'],
];

describe('import rules', () => {
  let root: string;
  let violations: Violation[];

  beforeAll(async () => {
    await mkdir('.tmp', { recursive: true });
    root = await mkdtemp('.tmp/import-rules-');
    const write = async (file: string, text: string): Promise<void> => {
      await mkdir(join(root, dirname(file)), { recursive: true });
      await writeFile(join(root, file), text);
    };
    for (const file of ['package.json', 'tsconfig.json']) await write(file, await readFile(file, 'utf8'));
    for (const file of TARGETS) await write(file, 'export const x = 1;\n');
    for (const [file, imports] of ALLOWED) await write(file, `import '${imports}';\nexport const x = 1;\n`);
    for (const [, file, imports] of PLANTED)
      await write(file, `import * as other from '${imports}';\nexport const x = other;\n`);
    await write('src/tasks/h.ts', `import { x } from './g.js';\nexport const y = x;\n`);
    violations = await cruise(root);
  }, 60_000);
  afterAll(() => rm(root, { recursive: true, force: true }));

  it.each(PLANTED)('%s: %s must not import %s', (rule, file) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(violations.filter((violation) => violation.from === file)).toEqual([]);
  });
});

function cruise(cwd: string): Promise<Violation[]> {
  const up = (path: string): string => join(process.cwd(), path);
  const program = up('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const words = [program, '--config', up('.dependency-cruiser.cjs'), '--output-type', 'json', 'src', 'libs'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd, maxBuffer: 64 * 1024 * 1024 }, (_, stdout, stderr) => {
      try {
        resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
      } catch {
        reject(new Error(stderr || stdout));
      }
    });
  });
}
