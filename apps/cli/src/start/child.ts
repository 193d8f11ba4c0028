import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChildOutput } from './child-output';

export type ChildOptions = {
  name: string;
  /** Path of the compiled entry file. */
  entry: string;
  environment: NodeJS.ProcessEnv;
  output: ChildOutput;
  log: (line: string) => void;
  /** Called whenever a process of this child has started. */
  started: () => void;
};

const READY_WITHIN_MS = 90_000;
const LONGEST_PAUSE_MS = 5_000;
/** A run of this length counts as healthy: the next pause is short again. */
const HEALTHY_MS = 60_000;
/** A terminal's Ctrl-C reaches all processes at once: this one may learn of it a little later. */
const SIGNAL_SPREAD_MS = 300;

/** One of Trellis's processes: started, waited for, started again when it dies, stopped. */
export class Child {
  private running: ChildProcess | undefined;
  private stopping = false;
  private pauseMs = 500;

  constructor(private readonly options: ChildOptions) {}

  get pid(): number | undefined {
    return this.running?.pid;
  }

  /**
   * Starts it and waits until it says that it serves; from then on it is kept running.
   * @throws Error with the end of its output when it does not get that far
   */
  async start(): Promise<void> {
    const { name, output } = this.options;
    const child = this.spawn();
    const exit = once(child, 'exit');
    const outcome = await Promise.race([
      readyMessage(child).then(() => 'ready' as const),
      exit.then(() => 'died' as const),
      sleep(READY_WITHIN_MS, 'late' as const, { ref: false }),
    ]);
    if (outcome === 'ready') return void this.keepRunning(exit);
    if (this.stopping) return;
    this.stopping = true;
    const words = outcome === 'died' ? 'ended before it was ready' : 'did not get ready in time';
    throw new Error(`${name} ${words}.${output.tail(name)}`);
  }

  /** Asks it to finish and waits; ends it for certain after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    const child = this.running;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    const late = await Promise.race([exit.then(() => false), sleep(graceMs, true, { ref: false })]);
    if (!late) return;
    this.options.log(`${this.options.name} did not stop in time; ending it`);
    child.kill('SIGKILL');
    await exit;
  }

  private spawn(): ChildProcess {
    const { name, entry, environment, output, started } = this.options;
    this.running = fork(entry, [], { env: environment, stdio: output.stdio(name), execArgv: [] });
    this.running.on('error', (error) => this.options.log(`${name}: ${error.message}`));
    started();
    return this.running;
  }

  private async keepRunning(exit: Promise<unknown[]>): Promise<void> {
    for (let ended = exit; ;) {
      const since = performance.now();
      const [code, signal] = await ended;
      await sleep(SIGNAL_SPREAD_MS);
      if (this.stopping) return;
      if (performance.now() - since > HEALTHY_MS) this.pauseMs = 500;
      const reason = typeof signal === 'string' ? signal : `code ${String(code)}`;
      this.options.log(`${this.options.name} ended (${reason}); starting it again`);
      await sleep(this.pauseMs);
      this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
      if (this.stopping) return;
      ended = once(this.spawn(), 'exit');
    }
  }
}

function readyMessage(child: ChildProcess): Promise<void> {
  return new Promise((resolve) =>
    child.on('message', (message: { type?: string }) => {
      if (message.type === 'ready') resolve();
    }),
  );
}
