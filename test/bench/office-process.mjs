import { execFile, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { inRoot } from '../../scripts/lib/paths.mjs';

/**
 * The product as it runs in production, over a database of its own: the demo province, one HTTP process, no worker.
 * @param {Awaited<ReturnType<typeof import('../../scripts/lib/embedded-postgres.mjs').startEmbeddedPostgres>>} server
 * @param {string} directory for attachments
 */
export async function openOffice(server, directory) {
  const env = {
    ...process.env,
    DATABASE_URL: server.url('lienthong_app', 'bench'),
    MIGRATOR_DATABASE_URL: server.url('lienthong_migrator', 'bench'),
    SESSION_SECRET: randomBytes(32).toString('hex'),
    ATTACHMENTS_DIR: directory,
    LOG_LEVEL: 'error',
    PORT: '0',
    DEMO: 'true',
  };
  for (const command of ['migrate', 'seed-demo'])
    await promisify(execFile)(process.execPath, [inRoot('dist/src/cli.js'), command], { env });
  const child = fork(inRoot('dist/src/main.js'), { env, execArgv: ['--enable-source-maps'], stdio: 'inherit' });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The server did not start.'))),
  ]);
  const url = `http://127.0.0.1:${message.port}/api`;
  return {
    /** A browser in which the account is signed in. */
    async signIn(username, password) {
      const signed = await fetch(`${url}/session`, json('POST', { username, password }));
      if (!signed.ok) throw new Error(`${username} cannot sign in: ${signed.status} ${await signed.text()}`);
      const cookie = signed.headers.getSetCookie().map((each) => each.split(';')[0]);
      const session = await fetch(`${url}/session`, { headers: { cookie: cookie.join('; ') } });
      cookie.push(...session.headers.getSetCookie().map((each) => each.split(';')[0]));
      const headers = { cookie: cookie.join('; '), 'x-csrf-token': (await session.json()).csrfToken };
      return async (method, path, body) => {
        const answer = await fetch(`${url}${path}`, json(method, body, headers));
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
        return JSON.parse(text);
      };
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

const json = (method, body, headers = {}) => ({
  method,
  headers: { ...headers, 'content-type': 'application/json' },
  body: body === undefined ? undefined : JSON.stringify(body),
});
