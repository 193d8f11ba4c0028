import { resolve } from 'node:path';
import { environmentForChild, type Config } from '@app/config';
import { Child } from './child';
import { ChildOutput } from './child-output';
import type { Connections } from '../connections';
import type { StartLock } from './start-lock';

/** Work may take this long to be finished or handed back. */
const GRACE_MS = 18_000;

/** The API, the worker and, unless mail goes elsewhere, the development inbox. */
export class Children {
  private readonly children: Child[];

  constructor(
    config: Config,
    environment: NodeJS.ProcessEnv,
    lock: StartLock,
    log: (line: string) => void,
  ) {
    const output = new ChildOutput(
      config.trellisMode === 'demo' ? resolve(config.dataDir, 'logs') : undefined,
    );
    const names = config.smtpUrl ? ['api', 'worker'] : ['mailbox', 'api', 'worker'];
    this.children = names.map((name) => {
      const entry = resolve(__dirname, `../../../${name}/src/main.js`);
      const started = () => lock.record(this.pids());
      return new Child({ name, entry, environment, output, log, started });
    });
  }

  /** @throws Error of the first that does not get ready */
  async start(): Promise<void> {
    await Promise.all(this.children.map((child) => child.start()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop(GRACE_MS)));
  }

  private pids(): number[] {
    return this.children.map((child) => child.pid).filter((pid) => pid !== undefined);
  }
}

/** The settings of the processes: those of this one, and what was worked out here. */
export function childEnvironment(config: Config, connections: Connections): NodeJS.ProcessEnv {
  return environmentForChild({
    DATABASE_URL: connections.appUrl,
    DATABASE_QUEUE_URL: connections.queueUrl ?? '',
    // Whoever breaks into a process that faces the world finds no key to the whole database.
    DATABASE_ADMIN_URL: '',
    SMTP_URL: config.smtpUrl ?? `smtp://127.0.0.1:${config.mailSmtpPort}`,
  });
}
