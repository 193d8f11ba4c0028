import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be told from a later one with the same number. */
export type ProcessIdentity = { pid: number; born: string };

/** @returns `undefined` when no such process runs; a zombie does not */
export function identify(pid: number): ProcessIdentity | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  const born = bornAt(pid);
  return born === undefined ? undefined : { pid, born };
}

export function isStillRunning(one: ProcessIdentity): boolean {
  return identify(one.pid)?.born === one.born;
}

/** Anything that is the same whenever asked and differs for the next process of that number. */
function bornAt(pid: number): string | undefined {
  try {
    if (process.platform === 'win32') return 'unknown';
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)])
        .toString()
        .trim();
    }
    // The name, in parentheses, may hold anything; the state and the start time come after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return fields[0] === 'Z' ? undefined : `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}
