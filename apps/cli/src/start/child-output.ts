import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import type { StdioOptions } from 'node:child_process';
import { join } from 'node:path';

const LOG_LIMIT_BYTES = 8 * 1024 * 1024;
const TAIL_LINES = 15;

/**
 * Where the processes' own output goes. In demo mode to one file each below `<DATA_DIR>/logs`,
 * which keeps the terminal readable; in production to this process's output, for its collector.
 */
export class ChildOutput {
  /** Where in its file a process of this run began to write. */
  private readonly beginnings = new Map<string, number>();

  /** @param folder `undefined` for this process's own output */
  constructor(private readonly folder: string | undefined) {
    if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  stdio(name: string): StdioOptions {
    if (!this.folder) return ['ignore', 'inherit', 'inherit', 'ipc'];
    const file = this.fileOf(name);
    if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`);
    if (!this.beginnings.has(name)) {
      this.beginnings.set(name, existsSync(file) ? statSync(file).size : 0);
    }
    // Given away as a number and closed once the child has its copy: a supervisor that is killed
    // takes no log with it.
    const descriptor = openSync(file, 'a', 0o600);
    setImmediate(() => closeSync(descriptor));
    return ['ignore', descriptor, descriptor, 'ipc'];
  }

  /** The last lines that a process wrote, for a message about its end. */
  tail(name: string): string {
    if (!this.folder) return '';
    const written = readFileSync(this.fileOf(name)).subarray(this.beginnings.get(name));
    const lines = written.toString().trimEnd().split('\n').slice(-TAIL_LINES);
    return ` The end of ${this.fileOf(name)}:\n${lines.join('\n')}`;
  }

  private fileOf(name: string): string {
    return join(this.folder ?? '', `${name}.log`);
  }
}
