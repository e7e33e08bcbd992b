import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import getPort from 'get-port';
import { findRedis } from './redis.mjs';

const run = promisify(execFile);
const HOST = '127.0.0.1';
const PASSWORD = 'data-secret';
const GUARD_PASSWORD = 'guard-secret';
const GROUP = 'office';

/** Sentinels, a master and its replica, all behind passwords. @param tls every connection is encrypted */
export async function startRedisGroup({ tls = false } = {}) {
  const house = openHouse(tls);
  const [first, second] = [await house.server(), await house.server()];
  await first.ask('CONFIG', 'SET', 'repl-diskless-sync-delay', '0');
  await second.ask('REPLICAOF', HOST, String(first.port));
  const guards = [];
  for (let at = 0; at < 3; at++) guards.push(await house.sentinel(first.port));
  for (const guard of guards)
    await waitUntil('the sentinels know each other and the replica', async () => {
      const facts = (await guard.ask('SENTINEL', 'MASTER', GROUP)).split('\n');
      const fact = (name) => facts[facts.indexOf(name) + 1];
      return fact('num-other-sentinels') === '2' && fact('num-slaves') === '1';
    });
  await waitUntil('the replica follows', async () => (await second.ask('ROLE')).includes('connected'));
  const master = async () => {
    const port = Number((await guards[0].ask('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', GROUP)).split('\n')[1]);
    return [first, second].find((server) => server.port === port);
  };
  return {
    ...common(house, master),
    replicated: async () => (await (await master()).ask('INFO', 'replication')).includes('state=online'),
    settings: {
      REDIS_SENTINELS: guards.map((guard) => `${HOST}:${guard.port}`).join(','),
      REDIS_SENTINEL_GROUP: GROUP,
      REDIS_PASSWORD: PASSWORD,
      REDIS_SENTINEL_PASSWORD: GUARD_PASSWORD,
      ...(tls && { REDIS_TLS: 'true', REDIS_CA_FILE: house.caFile }),
    },
  };
}

/** Three masters, and a replica of the one that holds the queues. */
export async function startRedisCluster() {
  const house = openHouse(false);
  const nodes = [];
  for (let at = 0; at < 4; at++) nodes.push(await house.clusterNode());
  const addresses = nodes.map((node) => `${HOST}:${node.port}`);
  await house.cli('--cluster', 'create', ...addresses.slice(0, 3), '--cluster-yes');
  const slot = Number(await nodes[0].ask('CLUSTER', 'KEYSLOT', '{lienthong}'));
  const view = async () => {
    const witness = nodes.find((node) => !node.stopped && !node.wasMaster);
    return (await witness.ask('CLUSTER', 'NODES')).split('\n').map((line) => {
      const [id, address, flags, , , , , , ...slots] = line.split(' ');
      return { id, port: Number(/:(\d+)@/.exec(address)?.[1]), flags, slots };
    });
  };
  const holds = ({ flags, slots }) =>
    flags.includes('master') && !flags.includes('fail') && slots.some((range) => within(range, slot));
  const owner = async () => (await view()).find(holds);
  const { id } = await owner();
  await house.cli('--cluster', 'add-node', addresses[3], addresses[0], '--cluster-slave', '--cluster-master-id', id);
  await waitUntil('the replica follows', async () => (await nodes[3].ask('ROLE')).includes('connected'));
  for (const node of nodes)
    await waitUntil('every node has seen all', async () => {
      const info = await node.ask('CLUSTER', 'INFO');
      return info.includes('cluster_state:ok') && info.includes('cluster_known_nodes:4');
    });
  const master = async () => {
    const { port } = (await owner()) ?? {};
    return nodes.find((node) => node.port === port);
  };
  return {
    ...common(house, master),
    replicated: async () => (await (await master()).ask('INFO', 'replication')).includes('state=online'),
    settings: { REDIS_CLUSTER_NODES: addresses.slice(0, 3).join(','), REDIS_PASSWORD: PASSWORD },
  };
}

const within = (range, slot) => {
  const [from, to = from] = range.split('-').map(Number);
  return slot >= from && slot <= to;
};

/** What the tests do with either. */
function common(house, master) {
  let gone;
  return {
    /** Sends one command to whoever is master now, and returns the reply's text. */
    command: async (...words) => (await master()).ask(...words),
    /** Ends the master, or lets it hang with its connections open; returns when another has taken over. */
    failOver: async (how) => {
      gone = await master();
      gone.wasMaster = true;
      await gone.stop(how);
      await waitUntil(
        'another is master',
        async () => {
          const now = await master().catch(() => undefined);
          return now !== undefined && now !== gone && (await now.ask('ROLE')).startsWith('master');
        },
        60_000,
      );
    },
    /** The deposed master wakes up, finds itself deposed and follows. */
    wake: async () => {
      gone.wake();
      await waitUntil('the deposed master follows', async () => (await gone.ask('ROLE')).startsWith('slave'), 60_000);
      gone.wasMaster = false;
    },
    stop: () => house.close(),
  };
}

/** Servers on free ports with a folder for their files; all end together. */
function openHouse(tls) {
  const program = findRedis();
  if (!program) throw new Error('These tests need a Redis server: apt-get install redis-server.');
  const client = join(dirname(program), program.includes('valkey') ? 'valkey-cli' : 'redis-cli');
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-redis-'));
  const certificates = tls ? makeCertificates(folder) : undefined;
  const servers = [];
  // A test run that is killed takes its servers along.
  process.once('exit', () => servers.forEach((server) => server.kill()));

  const cli = async (password, words) => {
    const safe = certificates ? ['--tls', '--cacert', certificates.ca] : [];
    const env = { ...process.env, REDISCLI_AUTH: password };
    return (await run(client, [...safe, ...words], { env, timeout: 30_000 })).stdout.trim();
  };
  const launch = async (port, password, args) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    const ended = once(child, 'exit');
    const server = {
      port,
      stopped: false,
      wasMaster: false,
      ask: (...words) => cli(password, ['-h', HOST, '-p', String(port), ...words]),
      stop: async (how = 'kill') => {
        server.stopped = true;
        child.kill(how === 'hang' ? 'SIGSTOP' : 'SIGKILL');
        if (how === 'kill') await ended;
      },
      wake: () => {
        server.stopped = false;
        child.kill('SIGCONT');
      },
      kill: () => child.kill('SIGKILL'),
      end: async () => {
        server.kill();
        if (child.exitCode === null && child.signalCode === null) await ended;
      },
    };
    servers.push(server);
    await waitUntil(`${program} answers on port ${port}`, async () => {
      if (child.exitCode !== null) throw new Error(`${program} ended at once with ${child.exitCode}.`);
      return (await server.ask('PING').catch(() => '')).includes('PONG');
    });
    return server;
  };
  const listen = (port) =>
    certificates
      ? `port 0\ntls-port ${port}\ntls-replication yes\ntls-auth-clients no\ntls-cert-file ${certificates.cert}\n` +
        `tls-key-file ${certificates.key}\ntls-ca-cert-file ${certificates.ca}\n`
      : `port ${port}\n`;
  const withFile = (port, text) => {
    const file = join(folder, `${port}.conf`);
    writeFileSync(file, `${listen(port)}bind ${HOST}\ndir ${folder}\n${text}`);
    return file;
  };
  const data = `save ""\nappendonly no\nrequirepass ${PASSWORD}\nmasterauth ${PASSWORD}\n`;

  return {
    caFile: certificates?.ca,
    cli: (...words) => cli(PASSWORD, words),
    server: async () => {
      const port = await getPort({ host: HOST });
      return launch(port, PASSWORD, [withFile(port, data)]);
    },
    sentinel: async (masterPort) => {
      const port = await getPort({ host: HOST });
      const text =
        `requirepass ${GUARD_PASSWORD}\nsentinel sentinel-pass ${GUARD_PASSWORD}\n` +
        `sentinel monitor ${GROUP} ${HOST} ${masterPort} 2\nsentinel auth-pass ${GROUP} ${PASSWORD}\n` +
        `sentinel down-after-milliseconds ${GROUP} 700\nsentinel failover-timeout ${GROUP} 4000\n`;
      return launch(port, GUARD_PASSWORD, [withFile(port, text), '--sentinel']);
    },
    clusterNode: async () => {
      const port = await portWithBus();
      const text =
        `${data}cluster-enabled yes\ncluster-config-file ${port}.nodes\ncluster-node-timeout 1500\n` +
        'cluster-replica-validity-factor 0\nrepl-diskless-sync-delay 0\n';
      return launch(port, PASSWORD, [withFile(port, text)]);
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.end()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A cluster's nodes talk to each other on the port 10000 above. */
async function portWithBus() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if ((await isFree(port)) && (await isFree(port + 10_000))) return port;
  }
}

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });

/** An authority of the test's own, and a certificate of it for this machine. */
function makeCertificates(folder) {
  const at = (name) => join(folder, name);
  const openssl = (...words) => execFileSync('openssl', words, { stdio: 'pipe' });
  const [ca, caKey, cert, key, request, names] = ['ca.pem', 'ca.key', 'cert.pem', 'key.pem', 'request', 'names'].map(
    at,
  );
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=tests',
    '-keyout',
    caKey,
    '-out',
    ca,
  );
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=redis', '-keyout', key, '-out', request);
  writeFileSync(names, `subjectAltName=IP:${HOST},DNS:localhost\n`);
  const signed = ['-CA', ca, '-CAkey', caKey, '-CAcreateserial', '-days', '2', '-extfile', names];
  openssl('x509', '-req', '-in', request, ...signed, '-out', cert);
  return { ca, cert, key };
}

async function waitUntil(what, condition, timeoutMs = 30_000) {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain until ${what}.`);
    await sleep(50);
  }
}
