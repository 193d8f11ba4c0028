import { Refusal } from '../api/refusal';
import { Desk, type LeftBehind } from './desk';
import { WordsKeeper, type WriteOf } from './words-keeper';

type Words = { body: string };
type Stored = Words & { revision: number };

/** A server of two answers that may be out of reach. */
class Server {
  isReachable = true;
  readonly rows = new Map<string, Stored>();
  readonly writes: WriteOf<Words>[] = [];

  async put(name: string, write: WriteOf<Words>): Promise<Stored> {
    await Promise.resolve();
    if (!this.isReachable) throw new Refusal(0, {});
    this.writes.push(write);
    const row = { body: write.body, revision: write.revision + 1 };
    this.rows.set(name, row);
    return row;
  }
}

/** What a device does, at once; or nothing at all. */
class Shelf {
  lying: object | null = null;
  constructor(private readonly keeps = true) {}

  get isThere(): boolean {
    return this.lying !== null;
  }

  whenMoved(): void {}

  find(words: object): void {
    this.lying = words;
  }

  set(words: object | null): void {
    if (this.keeps) this.lying = words;
  }
}

class TwoAnswers extends Desk<Words, Stored> {
  protected readonly keepers: ReadonlyMap<string, WordsKeeper<Words, Stored>>;

  constructor(server: Server, shelf: Shelf | null) {
    super(shelf);
    this.keepers = new Map(
      ['one', 'two'].map((name) => [
        name,
        new WordsKeeper<Words, Stored>({
          blank: { body: '' },
          stored: server.rows.get(name),
          contentOf: ({ body }) => ({ body }),
          keptAtOf: () => '2026-03-20T12:00:00.000Z',
          put: (write) => server.put(name, write),
          onChange: () => this.tell(),
          onOver: () => this.tell(),
        }),
      ]),
    );
  }

  write(name: string, body: string): void {
    this.keepers.get(name)?.change({ body });
  }

  read(name: string): string | undefined {
    return this.keepers.get(name)?.content.body;
  }
}

/** What lies on the device after a page was closed without a connection. */
async function closedOffline(server: Server): Promise<LeftBehind<Words>> {
  const shelf = new Shelf();
  const desk = new TwoAnswers(server, shelf);
  server.isReachable = false;
  desk.write('one', 'on the ferry');
  desk.write('two', 'by the rail');
  await desk.settle();
  server.isReachable = true;
  return JSON.parse(JSON.stringify(shelf.lying)) as LeftBehind<Words>;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a desk', () => {
  it('has every word that waits on the device, and none that has arrived', async () => {
    const server = new Server();
    const shelf = new Shelf();
    const desk = new TwoAnswers(server, shelf);
    desk.write('one', 'at home');
    await desk.settle();
    expect(shelf.lying).toBeNull();
    server.isReachable = false;
    desk.write('two', 'by the rail');
    await desk.settle();
    expect(Object.keys(shelf.lying ?? {})).toEqual(['two']);
    server.isReachable = true;
    expect([await desk.settle(), shelf.lying]).toEqual([true, null]);
  });

  it('says that words are on the device only where they are, and where they never are', async () => {
    const server = new Server();
    server.isReachable = false;
    const states = [];
    for (const shelf of [new Shelf(), new Shelf(false), null]) {
      const desk = new TwoAnswers(server, shelf);
      desk.write('one', 'on the ferry');
      await desk.settle();
      states.push([desk.savedOf('one').state, desk.savedOf('two').state]);
    }
    expect(states).toEqual([
      ['on-device', 'none'],
      ['waiting', 'none'],
      ['on-page', 'none'],
    ]);
  });

  it('goes on with what an earlier page left, each write under its own id', async () => {
    const server = new Server();
    const left = await closedOffline(server);
    const shelf = new Shelf();
    const later = new TwoAnswers(server, shelf);
    later.resume(left);
    expect([later.read('one'), later.read('two')]).toEqual(['on the ferry', 'by the rail']);
    expect([await later.settle(), shelf.lying]).toEqual([true, null]);
    expect(server.writes.map(({ writeId }) => writeId)).toEqual([
      left['one']?.sent?.writeId,
      left['two']?.sent?.writeId,
    ]);
  });

  it('sends nothing again that has arrived since', async () => {
    const server = new Server();
    const left = await closedOffline(server);
    server.rows.set('one', { body: 'on the ferry', revision: 1 });
    const later = new TwoAnswers(server, new Shelf());
    later.resume(left);
    await later.settle();
    expect(server.writes.map(({ body }) => body)).toEqual(['by the rail']);
  });

  it('leaves the copy alone once somebody else is here, and sends nothing', async () => {
    const server = new Server();
    const shelf = new Shelf();
    const desk = new TwoAnswers(server, shelf);
    server.isReachable = false;
    desk.write('one', 'on the ferry');
    await desk.settle();
    const lying = shelf.lying;
    desk.leave();
    server.isReachable = true;
    await jest.advanceTimersByTimeAsync(60_000);
    await desk.settle();
    expect([server.writes, shelf.lying]).toEqual([[], lying]);
  });
});
