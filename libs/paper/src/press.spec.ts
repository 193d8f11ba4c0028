import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Press, PressBusyError, type PressOptions } from './press';
import { PressError } from './press-thread-handle';
import { aSheet } from './sheet.fixture';

// Each thread compiles its program first.
jest.setTimeout(90_000);

describe('the press', () => {
  let press: Press;
  const open = (options: PressOptions) => (press = new Press({ timeoutMs: 60_000, ...options }));
  afterEach(() => press.close());

  it('prints on a thread, and several sheets at once', async () => {
    open({ threads: 2 });
    press.warm();
    const files = await Promise.all([1, 2, 3].map(() => press.print(aSheet())));
    for (const file of files) expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('refuses what would wait too long, and prints the rest', async () => {
    open({ threads: 1, waiting: 1 });
    const [first, second] = [press.print(aSheet()), press.print(aSheet())];
    await expect(press.print(aSheet())).rejects.toThrow(PressBusyError);
    expect((await Promise.all([first, second])).map((file) => file.length > 1000)).toEqual([
      true,
      true,
    ]);
    // Once they are done there is room again.
    expect((await press.print(aSheet())).length).toBeGreaterThan(1000);
  });

  it('ends a thread that takes too long, and goes on with another', async () => {
    open({ threads: 1, timeoutMs: 1 });
    await expect(press.print(aSheet())).rejects.toThrow(PressError);
    await expect(press.print(aSheet())).rejects.toThrow(PressError);
  });

  it('says that a sheet cannot be printed, without a word of it', async () => {
    open({ threads: 1 });
    const broken = { ...aSheet(), blocks: [{ kind: 'chart', heading: 'the quiet heron' }] };
    const refused = press.print(broken as never);
    await expect(refused).rejects.toThrow(PressError);
    await expect(refused).rejects.not.toThrow(/heron/);
    expect((await press.print(aSheet())).length).toBeGreaterThan(1000);
  });

  it.each([
    ['is not there', 'MODULE_NOT_FOUND', null],
    ['breaks when it is loaded', 'RangeError', 'throw new RangeError("the quiet heron")'],
    ['ends on its own', 'THREAD_ENDED', 'process.exit(1)'],
    ['never answers', 'TIMED_OUT', 'require("node:worker_threads").parentPort.on("message", Date)'],
    [
      'eats all memory',
      'ERR_WORKER_OUT_OF_MEMORY',
      'const all=[];for(;;)all.push(Array(1e5).fill(0.5))',
    ],
  ])('outlives a program that %s', async (_, code, source) => {
    const folder = mkdtempSync(join(tmpdir(), 'press-'));
    const file = join(folder, 'program.js');
    if (source) writeFileSync(file, source);
    open({ threads: 1, program: { file, execArgv: [] }, timeoutMs: 3_000 });
    press.warm();
    for (let times = 0; times < 2; times++) {
      const refused = press.print(aSheet()).catch((error: PressError) => error.code);
      expect(await refused).toBe(code);
    }
    rmSync(folder, { recursive: true });
  });

  it('refuses what still waits when it closes', async () => {
    open({ threads: 1 });
    const both = [press.print(aSheet()), press.print(aSheet())];
    const settled = Promise.allSettled(both);
    await press.close();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
