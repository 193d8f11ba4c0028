import { Refusal } from '../api/refusal';
import { WordsKeeper, type Unsent, type WriteOf } from './words-keeper';

type Words = { body: string };
type Stored = Words & { revision: number };

/** A server that takes what it gets, and may be out of reach, or lose its answers. */
class OneEntry {
  row: (Stored & { writeId: string }) | null = null;
  readonly writes: WriteOf<Words>[] = [];
  isReachable = true;
  losesAnswers = false;

  put = async (write: WriteOf<Words>): Promise<Stored> => {
    if (!this.isReachable) throw new Refusal(0, {});
    this.writes.push(write);
    const { row } = this;
    if (row && row.writeId !== write.writeId && row.revision !== write.revision)
      throw new Refusal(409, { code: 'ENTRY_CHANGED_ELSEWHERE', current: row });
    if (this.row?.writeId !== write.writeId) {
      this.row = { body: write.body, revision: write.revision + 1, writeId: write.writeId };
    }
    if (this.losesAnswers) throw new Refusal(0, {});
    return await Promise.resolve(this.row);
  };
}

const keeperOf = (server: OneEntry) =>
  new WordsKeeper<Words, Stored>({
    blank: { body: '' },
    stored: undefined,
    contentOf: ({ body }) => ({ body }),
    keptAtOf: () => '2026-03-20T12:00:00.000Z',
    put: server.put,
    onChange: () => undefined,
    onOver: () => undefined,
  });

describe('words that an earlier page could not send', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const leftBehind = async (server: OneEntry): Promise<Unsent<Words>> => {
    const keeper = keeperOf(server);
    keeper.change({ body: 'on the ferry' });
    expect(keeper.stuck).toBeNull();
    await keeper.settle();
    return JSON.parse(JSON.stringify(keeper.stuck)) as Unsent<Words>;
  };

  it('are stuck only while they cannot be sent', async () => {
    const server = new OneEntry();
    const keeper = keeperOf(server);
    keeper.change({ body: 'at home' });
    await keeper.settle();
    expect([keeper.isClean, keeper.stuck]).toEqual([true, null]);
  });

  it('are stuck within two seconds of a line that hangs, until its answer comes', async () => {
    const server = new OneEntry();
    const put = server.put.bind(server);
    let answer = () => undefined as void;
    server.put = async (write) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return put(write);
    };
    const keeper = keeperOf(server);
    keeper.change({ body: 'on the' });
    await jest.advanceTimersByTimeAsync(1_500);
    keeper.change({ body: 'on the ferry' });
    await jest.advanceTimersByTimeAsync(500);
    expect(keeper.stuck?.content).toEqual({ body: 'on the ferry' });
    answer();
    await jest.advanceTimersByTimeAsync(1_000);
    answer();
    await jest.advanceTimersByTimeAsync(0);
    expect([keeper.stuck, server.row?.body]).toEqual([null, 'on the ferry']);
  });

  it('go on to the server, and are stuck no more', async () => {
    const server = new OneEntry();
    server.isReachable = false;
    const left = await leftBehind(server);
    server.isReachable = true;
    const later = keeperOf(server);
    later.resume(left);
    expect(await later.settle()).toBe(true);
    expect([server.row?.body, later.content.body, later.stuck]).toEqual([
      'on the ferry',
      'on the ferry',
      null,
    ]);
  });

  it('arrive once where only the answer was lost', async () => {
    const server = new OneEntry();
    server.losesAnswers = true;
    const left = await leftBehind(server);
    server.losesAnswers = false;
    const later = keeperOf(server);
    later.resume(left);
    await later.settle();
    expect(new Set(server.writes.map(({ writeId }) => writeId)).size).toBe(1);
    expect(server.row).toMatchObject({ body: 'on the ferry', revision: 1 });
  });
});

describe('words that are erased', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are gone from the server', async () => {
    const server = new OneEntry();
    const keeper = keeperOf(server);
    keeper.change({ body: 'dear you' });
    await keeper.settle();
    keeper.erase({ body: '' });
    expect([await keeper.settle(), server.row?.body, keeper.stuck]).toEqual([true, '', null]);
  });

  it('do not wait on the device, and go from the server once it is reached', async () => {
    const server = new OneEntry();
    // Kept, but nobody could tell: the same words are on their way again when they are erased.
    server.losesAnswers = true;
    const keeper = keeperOf(server);
    keeper.change({ body: 'dear you' });
    await keeper.settle();
    expect(JSON.stringify(keeper.stuck)).toContain('dear you');
    keeper.erase({ body: '' });
    await keeper.settle();
    const left = JSON.stringify(keeper.stuck);
    expect(left).not.toContain('dear you');
    server.losesAnswers = false;
    const later = keeperOf(server);
    later.resume(JSON.parse(left) as Unsent<Words>);
    await later.settle();
    expect([await later.settle(), server.row?.body, later.conflict]).toEqual([true, '', null]);
  });

  it('are written over where they were still on their way', async () => {
    const server = new OneEntry();
    const keeper = keeperOf(server);
    keeper.change({ body: 'dear you' });
    keeper.flush();
    keeper.erase({ body: '' });
    expect([await keeper.settle(), server.row?.body]).toEqual([true, '']);
    expect(server.writes.map(({ body }) => body)).toEqual(['dear you', '']);
    keeper.change({ body: 'another' });
    expect([await keeper.settle(), server.row?.body]).toEqual([true, 'another']);
  });
});
