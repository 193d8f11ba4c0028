import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { RawServerSettings } from './raw-server';

const ROOT = resolve(__dirname, '../..');
const STARTS_WITHIN_MS = 60_000;

/** Connections to Postgres that each side may hold. */
export const POOL_SIZE = 20;

/** A server of the run, in a process of its own. */
export interface Server {
  url: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

/** The built API, which serves both surfaces. */
export interface ApiServer extends Server {
  portalUrl: string;
  /** From the start of the process until it serves. */
  startedInMs: number;
}

/**
 * @param settings environment of the API, with its ports
 * @param nodeOptions for Node itself
 */
export async function startApi(
  settings: Record<string, string>,
  nodeOptions: string[] = [],
): Promise<ApiServer> {
  const begin = performance.now();
  const { PATH, HOME, LANG } = process.env;
  const child = fork(resolve(ROOT, 'dist/apps/api/src/main.js'), [], {
    cwd: ROOT,
    env: { PATH, HOME, LANG, ...settings },
    execArgv: nodeOptions,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await firstMessage(child);
  return {
    url: `http://127.0.0.1:${settings.CLINIC_PORT}`,
    portalUrl: `http://127.0.0.1:${settings.PORTAL_PORT}`,
    startedInMs: performance.now() - begin,
    process: child,
    stop: () => stop(child),
  };
}

export async function startRawServer(settings: RawServerSettings): Promise<Server> {
  const child = fork(resolve(__dirname, 'raw-server.ts'), [], {
    execArgv: ['-r', resolve(ROOT, 'test/worker/compile.cjs')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send(settings);
  const { port } = (await firstMessage(child)) as { port: number };
  return { url: `http://127.0.0.1:${port}`, process: child, stop: () => stop(child) };
}

/** Memory that a process has in RAM, in MB. */
export function memoryOf(child: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024;
}

async function firstMessage(child: ChildProcess): Promise<unknown> {
  const signal = AbortSignal.timeout(STARTS_WITHIN_MS);
  const [message] = (await Promise.race([
    once(child, 'message', { signal }),
    once(child, 'exit', { signal }).then(() => {
      throw new Error('a server ended before it served');
    }),
  ])) as [unknown];
  return message;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
