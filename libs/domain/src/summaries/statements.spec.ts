import { loadLibrary } from '@app/library';
import type { SharedWork } from '../progress';
import { changeInWords } from './change-words';
import { isInOwnWords } from './own-words';
import { quotesOf, statementsOf } from './statements';

const library = loadLibrary();
const orienting = library.find('orienting-to-the-room')!;
const pause = library.find('then-or-now-pause')!;
const ZONE = 'Europe/London';

const work = (
  day: number,
  values: Record<string, unknown>,
  exercise: SharedWork['exercise'] = orienting,
): SharedWork => ({
  responseId: `r${day}`,
  assignmentId: `a${day}`,
  scoringVersion: null,
  at: new Date(Date.UTC(2026, 0, day, 12)),
  exercise,
  values: new Map(Object.entries(values)),
});

describe('what changed', () => {
  const all = [
    work(1, { 'distress-before': 7, 'distress-after': 4, 'presence-after': 'here' }),
    work(8, { 'distress-before': 6, 'distress-after': 0, 'presence-after': 'numb' }),
    work(15, { 'distress-before': 5 }),
    work(22, { 'eyes-rested': 'the quiet heron' }),
  ];

  it('is told in numbers, direction and days, and never as better or worse', () => {
    const statements = statementsOf(all, ZONE);
    expect(statements.map(({ words }) => words)).toEqual([
      'Distress before: 7 on 1 Jan 2026, 5 on 15 Jan 2026; lower by 2, over 3 readings.',
      'Distress after: 4 on 1 Jan 2026, 0 on 8 Jan 2026; lower by 4, over 2 readings.',
      'Once they felt far away or numb afterwards: less distress is no ease then.',
      'How present after: Here once, Numb once.',
    ]);
    expect(JSON.stringify(statements)).not.toMatch(/improv|better|worse|significant|recover/i);
  });

  it('names every answer that a sentence rests on, and no other', () => {
    const rests = (kind: string) =>
      statementsOf(all, ZONE)
        .find((one) => one.kind === kind)!
        .sources.map(({ id, stepId }) => `${id}/${stepId}`);
    expect(rests('before')).toEqual([
      'r1/distress-before',
      'r8/distress-before',
      'r15/distress-before',
    ]);
    expect(rests('after')).toEqual(['r1/distress-after', 'r8/distress-after']);
    expect(rests('away')).toEqual(['r8/presence-after']);
    expect(rests('presence')).toEqual(['r1/presence-after', 'r8/presence-after']);
  });

  it('counts what it rests on, also where no distress was asked or shared', () => {
    const statements = statementsOf(
      [...all, work(29, { 'presence-after': 'numb' }), work(30, { 'presence-after': 'here' })],
      ZONE,
    );
    const [, , away, presence] = statements;
    expect(away).toMatchObject({ words: expect.stringMatching(/^Once/) });
    expect(away!.sources.map(({ id }) => id)).toEqual(['r8']);
    expect(presence!.words).toBe('How present after: Here twice, Numb twice.');
    expect(presence!.sources).toHaveLength(4);
  });

  it('says nothing where nothing is shared', () => {
    expect(statementsOf([], ZONE)).toEqual([]);
    expect(statementsOf([work(1, {})], ZONE)).toEqual([]);
  });

  it('tells of a question that came back, with what its ends mean', () => {
    const scale = [9, 8, 4].map((value, week) =>
      work(1 + 7 * week, { 'how-familiar': value }, pause),
    );
    const [statement] = statementsOf(scale, ZONE);
    expect(statement).toMatchObject({
      kind: 'scale',
      words: expect.stringMatching(
        /^“How well do you know this feeling\?” \(0: It is new to me, 10: .*\): 9 on 1 Jan 2026, 4 on 15 Jan 2026; lower by 5, over 3 readings\.$/,
      ),
    });
    expect(statement!.sources).toHaveLength(3);
  });
});

describe('changeInWords', () => {
  const at = (day: number, value: number | null) => ({ at: Date.UTC(2026, 0, day), value });

  it.each([
    [[], null],
    [[at(1, null)], null],
    [[at(1, 4)], 'X: 4 on 1 Jan 2026, the only reading.'],
    [[at(1, 4), at(2, 4)], 'X: 4 on 1 Jan 2026, 4 on 2 Jan 2026; the same, over 2 readings.'],
    [[at(1, 2), at(3, 6)], 'X: 2 on 1 Jan 2026, 6 on 3 Jan 2026; higher by 4, over 2 readings.'],
  ])('says of %j: %s', (readings, words) => {
    expect(changeInWords('X', readings, 'UTC')).toBe(words);
  });
});

describe('what the client wrote', () => {
  it('is quoted latest first, in full, and only where it says something', () => {
    const quotes = quotesOf([
      work(1, { 'eyes-rested': 'a lamp', 'body-noticed': ['softer'] }),
      work(8, { 'eyes-rested': '  ' }),
      work(15, { 'eyes-rested': 'the door' }),
    ]);
    expect(quotes.map(({ responseId, words }) => [responseId, words])).toEqual([
      ['r15', 'the door'],
      ['r1', 'a lamp'],
    ]);
    expect(quotes[0]).toMatchObject({ stepId: 'eyes-rested', title: 'Looking around the room' });
  });

  it('comes before plans, of which each part stands under its own question', () => {
    const plan = work(
      22,
      { camera: 'the hall', 'protect-myself': { where: 'At home', how: ' ' } },
      pause,
    );
    const step = pause.steps.find(({ id }) => id === 'protect-myself')!;
    if (step.kind !== 'plan') throw new Error('no plan');
    expect(
      quotesOf([work(1, { 'eyes-rested': 'a lamp' }), plan]).map(({ prompt, words }) => [
        prompt,
        words,
      ]),
    ).toEqual([
      [expect.any(String), 'the hall'],
      [expect.any(String), 'a lamp'],
      [step.labels.where, 'At home'],
    ]);
  });

  it('names the columns of a table in the question, not among the words', () => {
    const found = library
      .list()
      .flatMap((exercise) => exercise.steps.map((step) => ({ exercise, step })))
      .find(({ step }) => step.kind === 'table-rows' && step.columns.length > 1)!;
    if (found.step.kind !== 'table-rows') throw new Error('no table');
    const { id, columns } = found.step;
    const [first, second] = columns.map((column) => column.id);
    const rows = [{ [first!]: 'one' }, { [first!]: 'two', [second!]: 'three' }];
    const [quote] = quotesOf([work(1, { [id]: rows }, found.exercise)]);
    expect(quote!.words.split('\n')[0]).toMatch(/^• one — …/);
    expect(quote!.words).not.toContain(columns[1]!.label);
    expect(quote!.prompt).toContain(columns[1]!.label);
  });

  it('is no number and no choice', () => {
    const kinds = new Set(
      library
        .list()
        .flatMap(({ steps }) => steps)
        .filter(isInOwnWords)
        .map(({ kind }) => kind),
    );
    for (const kind of ['distress', 'presence', 'scale', 'single-choice', 'multi-choice', 'text']) {
      expect([...kinds]).not.toContain(kind);
    }
    expect(kinds.has('long-answer')).toBe(true);
  });
});
