import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertReachable } from './lib/postgres-programs.mjs';

const NOBODY = { uid: 65_534, gid: 65_534 };
// Only root can ask in another user's name; everybody else runs PostgreSQL as themselves.
const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the data folder of the embedded database', () => {
  let parent: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'lienthong-closed-'));
    await mkdir(join(parent, 'data'));
    await chmod(join(parent, 'data'), 0o755);
  });
  afterEach(() => rm(parent, { recursive: true }));

  asRoot('is refused with the folder that is closed to its user, and how to open it', async () => {
    await chmod(parent, 0o700);
    expect(() => assertReachable(join(parent, 'data'), NOBODY)).toThrow(
      new RegExp(`may not enter ${parent} \\(mode 700\\).*LIENTHONG_DATA.*chmod o\\+x ${parent}$`),
    );
  });

  asRoot('is taken once the way to it is open', async () => {
    await chmod(parent, 0o711);
    expect(() => assertReachable(join(parent, 'data'), NOBODY)).not.toThrow();
  });

  it('is taken by whoever runs PostgreSQL as themselves', () => {
    expect(() => assertReachable(join(parent, 'data'), undefined)).not.toThrow();
  });
});
