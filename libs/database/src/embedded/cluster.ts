import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { clusterOf } from './account';
import type { Binaries } from './binaries';
import type { Home } from './home';
import { runProgram } from './run-program';

const UNFINISHED = 'unfinished-';
const LOG_LIMIT_BYTES = 8 * 1024 * 1024;

/** A start that failed; `portTaken` when another program took the port in between. */
export class PostgresStartError extends Error {
  constructor(
    message: string,
    readonly portTaken: boolean,
  ) {
    super(message);
  }
}

/**
 * Makes the cluster where there is none. It grows under another name and gets its own only when
 * complete, so what a killed initdb left behind can be thrown away without a second look.
 * @throws Error with initdb's words when it fails
 */
export async function createCluster(home: Home, binaries: Binaries, password: string) {
  for (const name of readdirSync(home.folder).filter((entry) => entry.startsWith(UNFINISHED))) {
    rmSync(join(home.folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
  // A name never used before: the initdb of a killed Trellis may still be writing to its own.
  const name = UNFINISHED + randomBytes(4).toString('hex');
  const half = join(home.folder, name);
  const passwordFile = join(home.folder, `${name}.password`);
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (home.account) {
    chownSync(half, home.account.uid, home.account.gid);
    chownSync(passwordFile, home.account.uid, home.account.gid);
  }
  try {
    const { code, output } = await runProgram(
      binaries.initdb,
      [
        ...['--pgdata', half, '--pwfile', passwordFile, '--username', 'postgres'],
        // Postgres's own collation sorts alike on every system, whatever its C library.
        ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin'],
        ...['--builtin-locale', 'C.UTF-8', '--auth', 'scram-sha-256', '--no-instructions'],
      ],
      { as: home.account, cwd: home.folder },
    );
    if (code !== 0) throw new Error(`The database could not be made:\n${output.trim()}`);
    renameSync(half, clusterOf(home.folder));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @throws Error when the cluster was made by another major version of Postgres */
export function checkVersion(home: Home, binaries: Binaries): void {
  const file = join(clusterOf(home.folder), 'PG_VERSION');
  const made = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
  if (made === binaries.major) return;
  throw new Error(
    `${clusterOf(home.folder)} was made by Postgres ${made ?? '(unknown)'}; this Trellis brings ` +
      `Postgres ${binaries.major}. Go back to the Trellis that made it and take a backup there, ` +
      'or choose another DATA_DIR.',
  );
}

/**
 * Starts the server and waits until it takes connections.
 * @param settings run-time settings, passed on the command line: words without spaces or quotes
 * @throws PostgresStartError with the end of the server's log
 */
export async function startCluster(
  home: Home,
  binaries: Binaries,
  settings: Record<string, string | number>,
): Promise<void> {
  const cluster = clusterOf(home.folder);
  const log = join(cluster, 'server.log');
  const before = rotate(log);
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const { code, output } = await runProgram(
    binaries.pgCtl,
    ['start', '-w', '-t', '120', '-s', '-D', cluster, '-l', log, '-o', options.join(' ')],
    { as: home.account, cwd: home.folder },
  );
  if (code === 0) return;
  const words = existsSync(log) ? readFileSync(log, 'utf8').slice(before).trim() : output.trim();
  throw new PostgresStartError(
    `The bundled Postgres did not start:\n${words.slice(-2000)}`,
    words.includes('could not create any TCP/IP sockets'),
  );
}

/** Ends all connections and stops the server; a server that is not running is fine. */
export async function stopCluster(home: Home, binaries: Binaries): Promise<void> {
  await runProgram(
    binaries.pgCtl,
    ['stop', '-w', '-t', '15', '-s', '-m', 'fast', '-D', clusterOf(home.folder)],
    { as: home.account, cwd: home.folder },
  );
}

/** @returns the length of the log that this start appends to */
function rotate(log: string): number {
  const length = existsSync(log) ? statSync(log).size : 0;
  if (length < LOG_LIMIT_BYTES) return length;
  renameSync(log, `${log}.old`);
  return 0;
}
