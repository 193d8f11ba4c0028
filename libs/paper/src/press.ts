import { PRESS_PROGRAM } from './press-program';
import { PressThread, type ThreadProgram } from './press-thread-handle';
import type { Sheet } from './sheet';

export interface PressOptions {
  /** What the threads run. */
  program?: ThreadProgram;
  /** Threads at most; none runs before it is needed. */
  threads?: number;
  /** Sheets that may wait for a thread. */
  waiting?: number;
  /** Longest time for one sheet; its thread is ended then. */
  timeoutMs?: number;
  /** A thread without work ends after this. */
  idleMs?: number;
}

/** Too many sheets wait already. */
export class PressBusyError extends Error {
  override name = 'PressBusyError';
}

interface Waiting {
  sheet: Sheet;
  resolve: (bytes: Buffer) => void;
  reject: (error: Error) => void;
}

/** Prints sheets off the event loop, on a few threads that come and go with the work. */
export class Press {
  private readonly options: Required<PressOptions>;
  private readonly threads = new Set<PressThread>();
  private readonly queue: Waiting[] = [];

  constructor(options: PressOptions = {}) {
    this.options = {
      program: PRESS_PROGRAM,
      threads: 2,
      waiting: 16,
      timeoutMs: 15_000,
      idleMs: 60_000,
      ...options,
    };
  }

  /** Starts a thread, if none runs: whoever looks at a page may want it on paper. */
  warm(): void {
    if (this.threads.size === 0) this.addThread();
  }

  /** @throws PressBusyError where too many wait; PressError where it did not work out in time */
  print(sheet: Sheet): Promise<Buffer> {
    if (this.queue.length >= this.options.waiting) return Promise.reject(new PressBusyError());
    return new Promise<Buffer>((resolve, reject) => {
      this.queue.push({ sheet, resolve, reject });
      this.next();
    });
  }

  /** Ends all threads; what waits is refused. */
  async close(): Promise<void> {
    for (const { reject } of this.queue.splice(0)) reject(new PressBusyError());
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  private next(): void {
    if (this.queue.length === 0) return;
    const free = [...this.threads].find((one) => !one.isBusy) ?? this.addThread();
    const order = free && this.queue.shift();
    if (!free || !order) return;
    free
      .print(order.sheet)
      .then(order.resolve, order.reject)
      .finally(() => this.next());
  }

  private addThread(): PressThread | undefined {
    if (this.threads.size >= this.options.threads) return undefined;
    const thread = new PressThread(this.options, () => this.threads.delete(thread));
    this.threads.add(thread);
    return thread;
  }
}
