import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isStillRunning, type ProcessIdentity } from './process-identity';

type Holder = ProcessIdentity & { children: ProcessIdentity[] };

/** How long the processes of a killed start may take to close before they are ended. */
const PATIENCE_MS = 25_000;

/** One `trellis start` per DATA_DIR, across kills, restarts of the machine and containers. */
export class StartLock {
  private children: ProcessIdentity[] = [];

  private constructor(private readonly file: string) {}

  /**
   * @param dataDir an existing folder
   * @throws Error naming the process when another start is running
   */
  static async take(dataDir: string, log: (line: string) => void): Promise<StartLock> {
    const file = join(dataDir, 'start.lock');
    const lock = new StartLock(file);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (lock.write('wx')) return lock;
      const holder = read(file);
      if (holder && holder.pid !== process.pid && isStillRunning(holder)) {
        throw new Error(
          `Trellis already runs on ${dataDir} (process ${holder.pid}). ` +
            'Stop that one first, or give this one another DATA_DIR and other ports.',
        );
      }
      // Renaming has one winner, should two starts find the same stale file.
      const stale = `${file}.${process.pid}`;
      if (!move(file, stale)) continue;
      rmSync(stale);
      if (lock.write('wx')) {
        if (holder) await waitForClosing(holder.children, log);
        return lock;
      }
    }
    throw new Error(`${file} keeps changing: is another Trellis starting on ${dataDir}?`);
  }

  /** Remembers the processes that run now, for whoever starts after a kill. */
  record(pids: number[]): void {
    this.children = pids.map(identify).filter((child) => child !== undefined);
    this.write('w');
  }

  release(): void {
    if (read(this.file)?.pid === process.pid) rmSync(this.file, { force: true });
  }

  /** @returns false when the file exists and may not be replaced (`wx`) */
  private write(flag: 'w' | 'wx'): boolean {
    const self = identify(process.pid) ?? { pid: process.pid, born: 'unknown' };
    const holder: Holder = { ...self, children: this.children };
    const file = flag === 'wx' ? this.file : `${this.file}.new`;
    try {
      writeFileSync(file, JSON.stringify(holder), { flag, mode: 0o600 });
      if (flag === 'w') renameSync(file, this.file);
      return true;
    } catch (error) {
      if (flag === 'wx' && (error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  }
}

/** @returns `undefined` for a file that a kill or a full disk cut short */
function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return existsSync(to);
  }
}

async function waitForClosing(
  children: ProcessIdentity[],
  log: (line: string) => void,
): Promise<void> {
  let left = children.filter(isStillRunning);
  if (left.length > 0) log('waiting for the processes of a killed start to close');
  for (let waited = 0; left.length > 0 && waited < PATIENCE_MS; waited += 200) {
    await sleep(200);
    left = left.filter(isStillRunning);
  }
  for (const { pid } of left) process.kill(pid, 'SIGKILL');
}
