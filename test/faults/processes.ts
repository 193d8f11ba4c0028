import { execFileSync } from 'node:child_process';
import {
  identify,
  isStillRunning,
  type ProcessIdentity,
} from '../../apps/cli/src/start/process-identity';

/** The children of a process whose command line has `part` in it. */
export function childOf(parent: number, part: string): ProcessIdentity | undefined {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args=']).toString();
  for (const line of table.split('\n')) {
    const [, pid, ppid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(ppid) === parent && command?.includes(part)) return identify(Number(pid));
  }
  return undefined;
}

/** Ends a process at once; one that is gone by now is fine. */
export function endNow(one: ProcessIdentity): void {
  if (isStillRunning(one)) process.kill(one.pid, 'SIGKILL');
}

export { identify, isStillRunning, type ProcessIdentity };
