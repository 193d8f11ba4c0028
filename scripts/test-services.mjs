import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { atEnd, start } from './programs.mjs';
import { root } from './root.mjs';

const folder = join(root, '.data', 'test');

// Nothing that a test writes has to outlive the machine.
const FLEETING = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the bundled Postgres for a test run, empty. What a killed run left is cleared away.
 * @param {Record<string, string>} [settings] of Postgres
 * @returns {Promise<string>} the superuser's connection URL
 */
export async function startTestPostgres(settings = FLEETING) {
  const require = createRequire(join(root, 'package.json'));
  const { findEmbeddedPostgres, startEmbeddedPostgres } = require(
    join(root, 'dist/libs/database/src/embedded'),
  );
  const left = await findEmbeddedPostgres(folder);
  await left?.stop();
  if (left) rmSync(left.folder, { recursive: true, force: true });
  rmSync(join(folder, 'postgres'), { recursive: true, force: true });

  const postgres = await startEmbeddedPostgres({
    dataDir: folder,
    settings,
  });
  atEnd(async () => {
    await postgres.stop();
    rmSync(postgres.folder, { recursive: true, force: true });
    rmSync(join(folder, 'postgres.json'), { force: true });
  });
  return postgres.adminUrl();
}

/**
 * Starts a Redis for a test run on a free port, without a file on disk.
 * @param {string} program path of redis-server
 * @returns {Promise<string>} its URL
 */
export async function startTestRedis(program) {
  const home = join(folder, 'redis');
  endLeftOver(home);
  mkdirSync(home, { recursive: true });
  const port = await freePort();
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: home,
    pidfile: join(home, 'redis.pid'),
    daemonize: 'no',
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
    loglevel: 'warning',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  start([program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (let waited = 0; !(await isListening(port)); waited += 50) {
    if (waited > 10_000) throw new Error(`${program} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return `redis://127.0.0.1:${port}`;
}

/** A killed run cannot stop its Redis. Only one that works in our folder is ours. */
function endLeftOver(home) {
  const file = join(home, 'redis.pid');
  if (process.platform !== 'linux' || !existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) === home) process.kill(pid, 'SIGKILL');
  } catch {
    // Gone by itself.
  }
  rmSync(file);
}

/** A port that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
