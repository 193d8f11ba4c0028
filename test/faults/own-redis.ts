import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isListening } from '@app/database';
import { Redis } from 'ioredis';
import { eventually } from './waiting';

/** A Redis of the test's own, which keeps nothing: after each start it is empty. */
export class OwnRedis {
  private readonly folder = mkdtempSync(join(tmpdir(), 'trellis-faults-redis-'));
  private process?: ChildProcess;

  constructor(private readonly port: number) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const settings = {
      port: String(this.port),
      bind: '127.0.0.1',
      dir: this.folder,
      save: '',
      appendonly: 'no',
      'maxmemory-policy': 'noeviction',
    };
    this.process = spawn(
      process.env.REDIS_SERVER ?? 'redis-server',
      Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
      { stdio: 'ignore' },
    );
    this.process.on('error', () => undefined);
    await eventually('Redis listens', () => isListening(this.port));
  }

  async kill(): Promise<void> {
    const { process } = this;
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    const exit = once(process, 'exit');
    process.kill('SIGKILL');
    await exit;
  }

  async flush(): Promise<void> {
    const redis = new Redis(this.url);
    await redis.flushall();
    redis.disconnect();
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
