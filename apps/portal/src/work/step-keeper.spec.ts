import type { Step } from '@app/exercises';
import { Refusal } from '../api/refusal';
import { StepKeeper, type Write } from './step-keeper';
import type { OwnAnswer } from './work-query';

const step: Step = {
  id: 'own-words',
  kind: 'long-answer',
  prompt: 'What happened?',
  sharing: 'private',
};

/** A server of one answer, like the real one: the same write twice is one, an old revision is refused. */
class OneAnswer {
  row: (OwnAnswer & { writeId: string }) | null = null;
  readonly writes: Write[] = [];
  isReachable = true;
  losesAnswers = false;

  readonly put = async (_: Step, write: Write): Promise<OwnAnswer> => {
    this.writes.push(write);
    await Promise.resolve();
    if (!this.isReachable) throw new Refusal(0, {});
    if (this.row && this.row.writeId !== write.writeId) {
      if (this.row.revision !== write.revision) {
        throw new Refusal(409, { code: 'ANSWER_CHANGED_ELSEWHERE', current: this.row });
      }
    }
    if (this.row?.writeId !== write.writeId) {
      const revision = (this.row?.revision ?? 0) + 1;
      this.row = { ...write, stepId: step.id, revision, savedAt: '2026-03-01T10:42:00Z' };
    }
    if (this.losesAnswers) throw new Refusal(0, {});
    return this.row;
  };
}

function open(server: OneAnswer, stored?: OwnAnswer) {
  const onOver = jest.fn();
  const keeper = new StepKeeper({
    step,
    stored,
    put: server.put,
    onChange: () => undefined,
    onOver,
  });
  return { keeper, onOver };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the keeper of one answer', () => {
  it('sends typing within a second, while it goes on, one write at a time', async () => {
    const server = new OneAnswer();
    const { keeper } = open(server);
    for (let letters = 1; letters <= 20; letters += 1) {
      keeper.change({ value: 'a'.repeat(letters) });
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(server.writes.length).toBeGreaterThanOrEqual(2);
    await jest.advanceTimersByTimeAsync(1000);
    expect(server.row?.value).toBe('a'.repeat(20));
    expect(server.writes.map(({ revision }) => revision)).toEqual(
      server.writes.map((_, index) => index),
    );
    expect(keeper.saved.state).toBe('saved');
  });

  it('never says saved before the server has answered', async () => {
    const server = new OneAnswer();
    server.isReachable = false;
    const { keeper } = open(server);
    keeper.change({ value: 'words' });
    expect(keeper.saved.state).toBe('saving');
    expect(await keeper.settle()).toBe(false);
    expect(keeper.saved.state).toBe('waiting');
    server.isReachable = true;
    await jest.advanceTimersByTimeAsync(1000);
    expect(keeper.saved.state).toBe('saved');
  });

  it('sends a write whose answer was lost again as the same one', async () => {
    const server = new OneAnswer();
    server.losesAnswers = true;
    const { keeper } = open(server);
    keeper.change({ value: 'first' });
    await keeper.settle();
    keeper.change({ value: 'second' });
    server.losesAnswers = false;
    expect(await keeper.settle()).toBe(true);
    const [sent, again, next] = server.writes;
    expect(again?.writeId).toBe(sent?.writeId);
    expect(next).toMatchObject({ value: 'second', revision: 1 });
    expect(server.row?.value).toBe('second');
  });

  it('lets the client choose where another device wrote meanwhile', async () => {
    const server = new OneAnswer();
    const { keeper } = open(server);
    server.row = { ...elsewhere('theirs', 3) };
    keeper.change({ value: 'mine' });
    await keeper.settle();
    expect(keeper.conflict?.value).toBe('theirs');
    keeper.resolve('this');
    expect(await keeper.settle()).toBe(true);
    expect(server.row).toMatchObject({ value: 'mine', revision: 4 });

    server.row = { ...elsewhere('theirs again', 7) };
    keeper.change({ value: 'mine again' });
    await keeper.settle();
    keeper.resolve('other');
    expect(keeper.content.value).toBe('theirs again');
    expect(keeper.isClean).toBe(true);
  });

  it('sends what is newer than the write under way when the page goes', async () => {
    const server = new OneAnswer();
    const { keeper } = open(server);
    keeper.change({ value: 'one' });
    keeper.flush();
    keeper.change({ value: 'one two' });
    keeper.part();
    await jest.advanceTimersByTimeAsync(0);
    expect(server.row).toMatchObject({ value: 'one two', revision: 2 });
    // The page stayed after all: its own parting words are nobody else's.
    await jest.advanceTimersByTimeAsync(2000);
    expect(keeper.conflict).toBeNull();
    expect(keeper.isClean).toBe(true);
  });

  it('sends a write that waits, and what is newer, when the page goes', async () => {
    const server = new OneAnswer();
    const { keeper } = open(server);
    server.isReachable = false;
    keeper.change({ value: 'one' });
    await keeper.settle();
    keeper.change({ value: 'one two' });
    server.isReachable = true;
    keeper.part();
    await jest.advanceTimersByTimeAsync(0);
    const values = server.writes.map(({ value }) => value);
    expect(values.slice(0, 3)).toEqual(['one', 'one', 'one two']);
    expect(server.row).toMatchObject({ value: 'one two', revision: 2 });
    await jest.advanceTimersByTimeAsync(2000);
    expect(keeper.conflict).toBeNull();
    expect(keeper.isClean).toBe(true);
  });

  it('takes newer words that were fetched, and never older ones', () => {
    const { keeper } = open(new OneAnswer(), elsewhere('second', 2));
    keeper.load(elsewhere('first', 1), true);
    expect(keeper.content.value).toBe('second');
    keeper.load(elsewhere('third', 3), true);
    expect(keeper.content.value).toBe('third');
  });

  it('keeps unsent words while nobody is signed in, and sends them on', async () => {
    const server = new OneAnswer();
    const put = jest.spyOn(server, 'put');
    const { keeper } = open(server);
    put.mockRejectedValueOnce(new Refusal(401, { code: 'SIGN_IN_NEEDED' }));
    keeper.change({ value: 'unsent' });
    await keeper.settle();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.row).toBeNull();
    keeper.load(undefined, true);
    expect(await keeper.settle()).toBe(true);
    expect(keeper.content.value).toBe('unsent');
  });

  it('tells when the work takes no more answers', async () => {
    const server = new OneAnswer();
    const refusal = new Refusal(409, { code: 'RESPONSE_SUBMITTED' });
    jest.spyOn(server, 'put').mockRejectedValue(refusal);
    const { keeper, onOver } = open(server);
    keeper.change({ value: 'late' });
    await keeper.settle();
    expect(onOver).toHaveBeenCalledWith(refusal);
    expect(keeper.isClean).toBe(false);
  });
});

function elsewhere(value: string, revision: number) {
  return {
    stepId: step.id,
    value,
    isSkipped: false,
    sharing: 'private' as const,
    revision,
    savedAt: '2026-03-01T10:40:00Z',
    writeId: `other-${revision}`,
  };
}
