import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROLES, UNIT_KINDS } from '../src/organisation/vocabulary.events.js';

const FOLDER = import.meta.dirname;

/** Whoever sets an office up chooses units and posts from the vocabulary: a procedure must not ask for others. */
describe('roles of the procedures', () => {
  it('are of units and posts that can be created', async () => {
    const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    const unknown: string[] = [];
    for (const { name } of folders) {
      const bpmn = await readFile(join(FOLDER, name, 'process.bpmn'), 'utf8');
      for (const [, groups] of bpmn.matchAll(/candidateGroups="([^"=]+)"/g))
        for (const group of groups!.split(',')) {
          const [kind, role] = group.trim().split('.');
          if (!Object.hasOwn(UNIT_KINDS, kind!) || !Object.hasOwn(ROLES, role!)) unknown.push(`${name}: ${group}`);
        }
    }
    expect(unknown).toEqual([]);
  });
});
