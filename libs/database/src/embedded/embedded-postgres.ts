import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterOf } from './account';
import { prepareBinaries, type Binaries } from './binaries';
import {
  checkVersion,
  createCluster,
  PostgresStartError,
  startCluster,
  stopCluster,
} from './cluster';
import { isPortFree, pickFreePort } from './free-port';
import { findExistingHome, findHome, type Home } from './home';
import { connectionUrl, findRunning } from './postmaster';
import {
  readOrMakeSettings,
  saveSettings,
  type EmbeddedRole,
  type EmbeddedSettings,
} from './settings-file';

export type EmbeddedPostgresOptions = {
  /** Folder of Trellis's data; relative to the working folder. Made where missing. */
  dataDir: string;
  /** Told in a line what takes a moment. */
  log?: (line: string) => void;
  /** Insist on this port. Without it: the one of last time, or another free one. */
  port?: number;
  /** More run-time settings, such as `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string | number>;
};

export type EmbeddedPostgres = {
  /** The superuser's connection URL, `postgres` by default. Grants everything: keep it private. */
  adminUrl(database?: string): string;
  /** The connection URL of a role; its password is remembered here, `setUpDatabase` sets it. */
  urlFor(role: EmbeddedRole, database: string): string;
  port: number;
  /** It was running already: a killed Trellis had left it behind. Its settings are as they were. */
  adopted: boolean;
  /** Where the database lies. */
  folder: string;
  /** Ends all connections and stops the server, adopted or not. */
  stop(): Promise<void>;
};

/**
 * Starts the Postgres that comes with Trellis, listening on loopback only, and makes its database
 * on the first call. One caller per DATA_DIR at a time: the lock of `trellis start` sees to it.
 * @throws Error in words for the person who starts Trellis: unsuitable system, another account's
 *   or another version's database, a taken port where one was insisted on, Postgres's own refusal
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const home = await findHome(options.dataDir);
  const cluster = clusterOf(home.folder);
  const exists = existsSync(cluster);
  const settings = readOrMakeSettings(home.folder, exists);
  const binaries = await prepareBinaries(home);

  if (!exists) {
    options.log?.(`making the database in ${home.folder}`);
    await createCluster(home, binaries, settings.passwords.postgres);
  }
  checkVersion(home, binaries);
  const running = await findRunning(cluster, settings.passwords.postgres);
  const port = running ?? (await start(home, binaries, settings, options));
  if (port !== settings.port) saveSettings(home.folder, { ...settings, port });
  return describe(home, binaries, settings, port, running !== undefined);
}

/**
 * The bundled Postgres of a DATA_DIR, if it is running. Starts and makes nothing.
 * @throws Error when its settings cannot be read (another account's)
 */
export async function findEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres | undefined> {
  const home = await findExistingHome(dataDir);
  if (!home) return undefined;
  const settings = readOrMakeSettings(home.folder, true);
  const port = await findRunning(clusterOf(home.folder), settings.passwords.postgres);
  return port ? describe(home, await prepareBinaries(home), settings, port, true) : undefined;
}

function describe(
  home: Home,
  binaries: Binaries,
  { passwords }: EmbeddedSettings,
  port: number,
  adopted: boolean,
): EmbeddedPostgres {
  const urlFor = (role: EmbeddedRole, database: string) =>
    connectionUrl(port, role, passwords[role], database);
  return {
    urlFor,
    adminUrl: (database = 'postgres') => urlFor('postgres', database),
    port,
    adopted,
    folder: home.folder,
    stop: () => stopCluster(home, binaries),
  };
}

/** @returns the port it listens on */
async function start(
  home: Home,
  binaries: Binaries,
  remembered: EmbeddedSettings,
  options: EmbeddedPostgresOptions,
): Promise<number> {
  if (options.port && !(await isPortFree(options.port))) {
    throw new Error(`Port ${options.port} for the bundled Postgres is taken by another program.`);
  }
  let preferred = options.port ?? remembered.port;
  for (let attempt = 1; ; attempt += 1) {
    const port = preferred && (await isPortFree(preferred)) ? preferred : await pickFreePort();
    try {
      await startCluster(home, binaries, {
        port,
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        max_connections: 200,
        timezone: 'UTC',
        log_timezone: 'UTC',
        ...options.settings,
      });
      return port;
    } catch (error) {
      if (attempt === 3 || options.port) throw error;
      // Taken in between, or the processes of a killed server still hold its shared memory.
      if (error instanceof PostgresStartError && error.portTaken) preferred = undefined;
      await sleep(1000);
    }
  }
}
