import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { identify, isStillRunning } from './process-identity';

describe('identify', () => {
  it('knows a process until it ends', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const identity = identify(child.pid!)!;
    expect(isStillRunning(identity)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isStillRunning(identity)).toBe(false);
    expect(identify(child.pid!)).toBeUndefined();
  });

  it('tells a process from an earlier one with its number', () => {
    const now = identify(process.pid)!;
    expect(isStillRunning({ ...now, born: 'another boot 1' })).toBe(false);
  });
});
