import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findEmbeddedPostgres } from '@app/database';
import { Pool, type QueryResultRow } from 'pg';
import { Person } from './person';
import { freePorts } from './ports';
import { childOf, endNow, identify, isStillRunning, type ProcessIdentity } from './processes';
import { eventually } from './waiting';

export const THERAPIST = 'Mara Okonjo';
export const CLIENTS = ['Wren', 'Tomasz'] as const;
export const EXERCISE = 'orienting-to-the-room';

export type Settings = Record<string, string>;
export type Part = 'api' | 'worker' | 'mailbox';

const ROOT = resolve(__dirname, '../..');
const STARTS_WITHIN_MS = 120_000;
const STOPS_WITHIN_MS = 30_000;

const all = new Set<Stack>();

/** Stops every stack of this spec and takes its folders away; for `afterAll`. */
export async function stopAllStacks(): Promise<void> {
  await Promise.all([...all].map((stack) => stack.clearAway()));
}

/** The built product as people start it, in processes of its own. */
export class Stack {
  readonly dataDir: string;
  readonly settings: Settings;
  /** What it said so far. */
  out = '';
  err = '';
  private supervisor?: ChildProcess;
  private readonly seen: ProcessIdentity[] = [];
  private pool?: Pool;

  private constructor(settings: Settings) {
    this.settings = settings;
    this.dataDir = settings.DATA_DIR!;
    all.add(this);
  }

  /** A stack that does not run yet, on free ports and a DATA_DIR of its own. */
  static async make(settings: Settings = {}): Promise<Stack> {
    const [clinic, portal, mail, smtp, metrics, workerMetrics] = await freePorts(6);
    return new Stack({
      // Not made yet: Trellis makes it with the rights that its Postgres needs.
      DATA_DIR: join(tmpdir(), `trellis-faults-${randomBytes(6).toString('hex')}`),
      CLINIC_PORT: String(clinic),
      PORTAL_PORT: String(portal),
      MAIL_PORT: String(mail),
      MAIL_SMTP_PORT: String(smtp),
      METRICS_PORT: String(metrics),
      WORKER_METRICS_PORT: String(workerMetrics),
      ...settings,
    });
  }

  static async start(settings: Settings = {}): Promise<Stack> {
    const stack = await Stack.make(settings);
    await stack.start();
    return stack;
  }

  /** The same settings with some others: for a second start on the same ground. */
  with(settings: Settings): Stack {
    return new Stack({ ...this.settings, ...settings });
  }

  /** Starts it and waits for its `ready` line. @throws Error with all it said */
  async start(): Promise<void> {
    const supervisor = this.spawn();
    const exit = once(supervisor, 'exit').then(() => 'ended');
    const ready = eventually('ready', () => /^ready /m.test(this.out), STARTS_WITHIN_MS);
    const late = ready.then(
      () => 'ready',
      () => 'late',
    );
    const outcome = await Promise.race([exit, late]);
    if (outcome !== 'ready') throw new Error(`the stack ${outcome}:\n${this.out}${this.err}`);
    for (const part of ['api', 'worker', 'mailbox'] as const) this.find(part);
  }

  /** Starts it only until it has said these words. */
  async startUntil(words: string): Promise<void> {
    this.spawn();
    await eventually(words, () => this.out.includes(words), STARTS_WITHIN_MS);
  }

  /** Starts what is expected to end by itself. @returns its exit code */
  async startInVain(): Promise<number | null> {
    const [code] = await once(this.spawn(), 'close', {
      signal: AbortSignal.timeout(STARTS_WITHIN_MS),
    });
    return code as number | null;
  }

  /** The last line that begins with `ready`. */
  get readyLine(): string | undefined {
    return this.out.match(/^ready .*$/gm)?.pop();
  }

  get pid(): number {
    return this.supervisor!.pid!;
  }

  /** The process of a part, if it runs at this moment. */
  find(part: Part): ProcessIdentity | undefined {
    const found = childOf(this.pid, `apps/${part}/src/main.js`);
    if (found) this.seen.push(found);
    return found;
  }

  /** The bundled Postgres, if it runs. */
  findPostgres(): ProcessIdentity | undefined {
    const file = join(this.postgresFolder(), 'cluster', 'postmaster.pid');
    if (!existsSync(file)) return undefined;
    return identify(Number(readFileSync(file, 'utf8').split('\n')[0]));
  }

  /** Whether a part says on its internal page that it does its work. */
  async isReady(part: 'api' | 'worker'): Promise<boolean> {
    const port = this.settings[part === 'api' ? 'METRICS_PORT' : 'WORKER_METRICS_PORT'];
    const { status } = await fetch(`http://127.0.0.1:${port}/readyz`);
    return status === 200;
  }

  signIn(name: string): Promise<Person> {
    const port = name === THERAPIST ? this.settings.CLINIC_PORT : this.settings.PORTAL_PORT;
    return Person.signIn(`http://127.0.0.1:${port}`, name);
  }

  /** Asks the database as its superuser, whom no policy binds. */
  async sql<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    if (!this.pool) {
      const connectionString = this.settings.DATABASE_URL
        ? inDatabase(this.settings.DATABASE_ADMIN_URL!, this.settings.DATABASE_URL)
        : (await findEmbeddedPostgres(this.dataDir))!.adminUrl('trellis');
      this.pool = new Pool({ connectionString, max: 2, connectionTimeoutMillis: 5000 });
      this.pool.on('error', () => undefined);
    }
    return (await this.pool.query<Row>(text, values)).rows;
  }

  /** Ends one process or the supervisor without a warning. */
  kill(part: Part | 'supervisor'): void {
    if (part === 'supervisor') this.supervisor!.kill('SIGKILL');
    else endNow(this.find(part)!);
  }

  /**
   * Ends it with a signal and waits. `group`: to all of its processes, as a terminal's Ctrl-C.
   * @returns the exit code
   */
  async stop(signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM', group = false): Promise<number | null> {
    await this.pool?.end();
    this.pool = undefined;
    const { supervisor } = this;
    if (!supervisor || supervisor.exitCode !== null || supervisor.signalCode !== null) return null;
    const exit = once(supervisor, 'exit');
    process.kill(group ? -supervisor.pid! : supervisor.pid!, signal);
    const late = sleep(STOPS_WITHIN_MS, ['late'], { ref: false });
    const [code] = (await Promise.race([exit, late])) as [number | null | 'late'];
    if (code === 'late') throw new Error(`it did not stop:\n${this.out}${this.err}`);
    return code;
  }

  /** Leaves nothing of it, whatever state it is in. */
  async clearAway(): Promise<void> {
    all.delete(this);
    await this.stop().catch(() => this.kill('supervisor'));
    for (const one of this.seen) endNow(one);
    // Several stacks may have stood on one DATA_DIR.
    if (!existsSync(this.dataDir)) return;
    const folder = this.postgresFolder();
    await (await findEmbeddedPostgres(this.dataDir))?.stop();
    for (const path of [this.dataDir, folder]) rmSync(path, { recursive: true, force: true });
  }

  /** All of its processes that were seen and run still. */
  leftOver(): number[] {
    return this.seen.filter(isStillRunning).map(({ pid }) => pid);
  }

  /** The last lines of the parts' logs, for a failure's message. */
  logs(): string {
    const folder = join(this.dataDir, 'logs');
    if (!existsSync(folder)) return '';
    return readdirSync(folder)
      .map((name) => `${name}:\n${readFileSync(join(folder, name), 'utf8').slice(-2000)}`)
      .join('\n');
  }

  private spawn(): ChildProcess {
    this.out = '';
    this.err = '';
    const { PATH, HOME, LANG } = process.env;
    const supervisor = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'start'], {
      cwd: ROOT,
      env: { PATH, HOME, LANG, ...this.settings },
      // The channel ends it when this process is killed; the group is for Ctrl-C.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    supervisor.stdout!.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    supervisor.stderr!.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
    const self = identify(supervisor.pid!);
    if (self) this.seen.push(self);
    this.supervisor = supervisor;
    return supervisor;
  }

  /** Below DATA_DIR, unless Postgres's account may not go there. */
  private postgresFolder(): string {
    const pointer = join(this.dataDir, 'postgres.json');
    if (!existsSync(pointer)) return join(this.dataDir, 'postgres');
    return (JSON.parse(readFileSync(pointer, 'utf8')) as { folder: string }).folder;
  }
}

function inDatabase(adminUrl: string, databaseUrl: string): string {
  const url = new URL(adminUrl);
  url.pathname = new URL(databaseUrl).pathname;
  return url.toString();
}
