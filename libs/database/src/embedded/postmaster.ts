import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { runProgram } from './run-program';

/** How long a running server may take to answer: crash recovery and a fast stop are seconds. */
const PATIENCE_MS = 60_000;

/** A connection URL. `password` is fit for a URL as it is (base64url). */
export function connectionUrl(port: number, role: string, password: string, database: string) {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/**
 * Looks for a server that already runs on this cluster: the one a killed Trellis left behind.
 * Waits while it starts or stops. A stale postmaster.pid is left to Postgres, which also checks
 * for orphaned processes; only one that would fool Postgres is removed: the file of a cluster
 * copied from elsewhere, or a process number that something else has by now.
 * @param password the superuser's
 * @returns its port, or `undefined` where none runs
 * @throws Error when a server holds the cluster and does not answer within a minute
 */
export async function findRunning(cluster: string, password: string): Promise<number | undefined> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 200) {
    const state = await look(cluster);
    if (!state) return undefined;
    if (state.port && (await answers(state.port, cluster, password))) return state.port;
    await sleep(200);
  }
  throw new Error(`A Postgres holds ${cluster} but does not answer. Stop it, then start again.`);
}

async function look(cluster: string): Promise<{ port: number | undefined } | undefined> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pidLine, folder, , portLine] = readFileSync(file, 'utf8').split('\n');
  const pid = Number(pidLine);
  if (!folder) return { port: undefined };
  if (!isSame(folder, cluster)) {
    rmSync(file);
    return undefined;
  }
  if (!isAlive(pid)) return undefined;
  if (!(await isPostmaster(pid, cluster))) {
    rmSync(file, { force: true });
    return undefined;
  }
  return { port: Number(portLine) || undefined };
}

/** Whether the server on that port is ready and is the one of this cluster. */
export async function answers(port: number, cluster: string, password: string): Promise<boolean> {
  const client = new Client({
    connectionString: connectionUrl(port, 'postgres', password, 'postgres'),
    connectionTimeoutMillis: 3000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return isSame(rows[0]?.data_directory ?? '', cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A postmaster works in its cluster's folder; a zombie or another program does not. */
async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') {
    try {
      return isSame(readlinkSync(`/proc/${pid}/cwd`), cluster);
    } catch {
      return false;
    }
  }
  const { output } = await runProgram('ps', ['-o', 'command=', '-p', String(pid)]);
  return output.includes('postgres');
}

function isSame(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}
