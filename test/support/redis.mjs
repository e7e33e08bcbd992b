import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import getPort from 'get-port';

const PROGRAMS = ['redis-server', 'valkey-server'];

/** Path of the server's program, if there is one. */
export function findRedis() {
  for (const program of PROGRAMS) {
    try {
      return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

/** Starts a Redis server on a free port, without files; every caller gets one of its own. */
export async function startRedis() {
  const program = findRedis();
  if (!program)
    throw new Error('These tests need a Redis server: apt-get install redis-server (or brew install redis).');
  const port = await getPort({ host: '127.0.0.1' });
  let child = await launch(program, port);
  const end = async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    command: (...words) => send(port, words),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGKILL');
      child = await launch(program, port);
    },
  };
}

async function launch(program, port) {
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    tmpdir(),
  ];
  const child = spawn(program, options, { stdio: 'ignore' });
  // A test run that is killed takes its server along.
  process.once('exit', () => child.kill('SIGKILL'));
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`${program} ended at once with ${child.exitCode}.`);
    const answer = await send(port, ['PING']).catch(() => undefined);
    if (answer?.startsWith('+PONG')) return child;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill('SIGKILL');
  throw new Error(`${program} does not answer on port ${port}.`);
}

/** The protocol is simple enough to need no client. */
function send(port, words) {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.setTimeout(2000, () => socket.destroy(new Error('Redis does not answer.')));
    socket.once('error', reject);
    socket.once('data', (data) => {
      socket.end();
      resolve(data.toString());
    });
    socket.write(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`);
  });
}
