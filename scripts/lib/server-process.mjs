import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { complain, Refusal, say, yellow } from './console.mjs';
import { inRoot, ROOT } from './paths.mjs';

const START_MS = 120_000;
const PORTS_TRIED = 50;

/** The wanted port, or the next free one after it. */
export async function freePort(wanted, host) {
  for (let port = wanted; port < wanted + PORTS_TRIED; port++) {
    if (!(await isFree(port, host))) continue;
    if (port !== wanted) say(yellow(`Port ${wanted} is in use; taking ${port} instead (PORT=… chooses another).`));
    return port;
  }
  throw new Refusal(`The ports ${wanted} to ${wanted + PORTS_TRIED - 1} are all in use. Set PORT to a free one.`);
}

const isFree = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/**
 * Starts the HTTP process and waits until it listens. It runs in a process group of its own, so that Ctrl-C reaches it
 * through us alone, and stops by itself when we are gone.
 * @param {{ env: Record<string, string>, logFile?: string }} options without `logFile` it writes to our own output
 * @returns {Promise<{ port: number, exited: Promise<number>, stop: () => Promise<void> }>}
 */
export async function startServer({ env, logFile }) {
  const child = spawn(process.execPath, ['--enable-source-maps', inRoot('dist/src/main.js')], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', logFile ? 'pipe' : 'inherit', logFile ? 'pipe' : 'inherit', 'ipc'],
  });
  const recent = [];
  if (logFile) {
    const log = createWriteStream(logFile, { flags: 'w' });
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`);
        recent.push(line);
        if (recent.length > 20) recent.shift();
        if (isTrouble(line)) complain(textOf(line));
      });
  }
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
    child.once('error', () => resolve(1));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  const listening = new Promise((resolve) => {
    child.on('message', (message) => message?.kind === 'listening' && resolve(message.port));
  });
  const late = new Promise((resolve) => setTimeout(resolve, START_MS, 'late').unref());
  const port = await Promise.race([listening, exited.then(() => 'ended'), late]);
  if (typeof port === 'number') return { port, exited, stop };
  child.kill('SIGKILL');
  const reason = port === 'late' ? `did not listen within ${START_MS / 1000} s` : 'ended';
  throw new Refusal([`The server ${reason}.`, ...recent.map(textOf)].join('\n'));
}

/** pino: 50 is error, 60 fatal. */
function isTrouble(line) {
  return /^\{"level":(50|60)\b/.test(line);
}

function textOf(line) {
  try {
    const { msg, err, context } = JSON.parse(line);
    return [context, msg, err?.message].filter(Boolean).join(': ');
  } catch {
    return line;
  }
}
