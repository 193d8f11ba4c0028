import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify } from './process-identity';
import { StartLock } from './start-lock';

describe('StartLock', () => {
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'start-lock-'))));
  afterEach(() => {
    children.splice(0).forEach((child) => child.kill('SIGKILL'));
    rmSync(folder, { recursive: true });
  });

  async function aProcess(milliseconds: number) {
    const child = spawn(process.execPath, ['-e', `setTimeout(() => {}, ${milliseconds})`]);
    children.push(child);
    await once(child, 'spawn');
    return identify(child.pid!)!;
  }

  const leave = (holder: object | string) =>
    writeFileSync(
      join(folder, 'start.lock'),
      typeof holder === 'string' ? holder : JSON.stringify(holder),
    );

  it('is free again once released', async () => {
    (await StartLock.take(folder, () => undefined)).release();
    expect(existsSync(join(folder, 'start.lock'))).toBe(false);
  });

  it('refuses a second start while the first runs, and names it', async () => {
    const other = await aProcess(60_000);
    leave({ ...other, children: [] });
    await expect(StartLock.take(folder, () => undefined)).rejects.toThrow(`process ${other.pid}`);
  });

  it('takes over from a start that was killed, whoever has its number now', async () => {
    leave({ ...(await aProcess(60_000)), born: 'earlier', children: [] });
    await expect(StartLock.take(folder, () => undefined)).resolves.toBeInstanceOf(StartLock);
  });

  it('takes over a file that was cut short', async () => {
    leave('{"pid":');
    await expect(StartLock.take(folder, () => undefined)).resolves.toBeInstanceOf(StartLock);
  });

  it("waits until a killed start's processes have closed", async () => {
    const child = await aProcess(700);
    leave({ pid: child.pid, born: 'earlier', children: [child] });
    const lines: string[] = [];
    await StartLock.take(folder, (line) => lines.push(line));
    expect(lines).toHaveLength(1);
    expect(identify(child.pid)).toBeUndefined();
  });
});
