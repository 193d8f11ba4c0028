import { Worker } from 'node:worker_threads';
import type { Printed, PrintOrder } from './press-order';
import type { Sheet } from './sheet';

/** A sheet could not be printed. Says no word of it. */
export class PressError extends Error {
  override name = 'PressError';

  /** @param code why, for a log: the name of an error, or what became of the thread */
  constructor(readonly code: string) {
    super(code);
  }
}

/** What a thread runs, and what Node is to load before it. */
export interface ThreadProgram {
  file: string;
  execArgv: string[];
}

/** More than any page needs; a thread that wants more ends, and nothing else does. */
const MEMORY_MB = 256;

/** One thread, seen from the event loop: one sheet at a time, and never longer than allowed. */
export class PressThread {
  private readonly worker: Worker;
  private current: ((printed: Printed | PressError) => void) | null = null;
  private idle: NodeJS.Timeout | undefined;
  private orders = 0;

  constructor(
    private readonly limits: { program: ThreadProgram; timeoutMs: number; idleMs: number },
    private readonly onEnd: () => void,
  ) {
    const { file, execArgv } = limits.program;
    const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
    // No settings go along: printing needs none.
    this.worker = new Worker(file, { execArgv, env: {}, resourceLimits });
    this.worker.unref();
    this.worker.on('message', (printed: Printed) => this.current?.(printed));
    this.worker.on('error', ({ name, code }: NodeJS.ErrnoException) =>
      this.current?.(new PressError(code ?? name)),
    );
    this.worker.once('exit', () => {
      clearTimeout(this.idle);
      this.onEnd();
      this.current?.(new PressError('THREAD_ENDED'));
    });
    this.waitForWork();
  }

  get isBusy(): boolean {
    return this.current !== null;
  }

  /** @throws PressError */
  async print(sheet: Sheet): Promise<Buffer> {
    clearTimeout(this.idle);
    const order: PrintOrder = { id: ++this.orders, sheet };
    let late: NodeJS.Timeout | undefined;
    const printed = await new Promise<Printed | PressError>((resolve) => {
      this.current = resolve;
      late = setTimeout(() => resolve(new PressError('TIMED_OUT')), this.limits.timeoutMs);
      this.worker.postMessage(order);
    });
    clearTimeout(late);
    this.current = null;
    if (printed instanceof PressError) {
      // Whatever it was busy with, it gets no other sheet.
      await this.end();
      throw printed;
    }
    this.waitForWork();
    if ('failure' in printed) throw new PressError(printed.failure);
    return Buffer.from(printed.bytes);
  }

  async end(): Promise<void> {
    this.onEnd();
    await this.worker.terminate();
  }

  private waitForWork(): void {
    this.idle = setTimeout(() => void this.end(), this.limits.idleMs).unref();
  }
}
