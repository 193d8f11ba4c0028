import { drawDistress, drawPresence, drawScale } from './measures';

const day = (date: string): number => Date.parse(`${date}T12:00:00Z`);
const SIZE = { width: 400, height: 160, text: 10, locale: 'en-GB' };
const READINGS = [
  { at: day('2026-01-05'), before: 7, after: 3, presenceAfter: 'here' },
  { at: day('2026-01-12'), before: null, after: 0, presenceAfter: 'numb' },
  { at: day('2026-01-19'), before: 5, after: null, presenceAfter: null },
];
const SHARED = {
  period: { from: day('2026-01-01'), to: day('2026-02-01') },
  sessions: [],
  words: { ring: 'far away or numb', session: 'session' },
  readings: READINGS,
  notPresent: ['far-away', 'numb'],
};

describe('drawDistress', () => {
  const { primitives } = drawDistress(
    { ...SHARED, before: 'Before', after: 'After', low: 'At ease', high: 'Hard' },
    SIZE,
  );
  const dots = primitives.filter((one) => one.kind === 'dot');

  it('tells before and after apart by shape and dash, not by colour alone', () => {
    expect(dots.map(({ shape, isHollow }) => [shape, isHollow])).toEqual([
      ['circle', true],
      ['circle', true],
      ['square', false],
      ['square', false],
    ]);
    const dashes = primitives.flatMap((one) => (one.kind === 'path' ? [one.dash] : []));
    expect(dashes).toEqual([[4, 3], []]);
  });

  it('rings the reading after which the client was numb, and no other', () => {
    const [ring] = primitives.filter((one) => one.kind === 'ring');
    const numb = dots.find(({ x, y }) => x === ring!.x && y === ring!.y);
    expect(numb).toMatchObject({ shape: 'square' });
    expect(primitives.filter(({ kind }) => kind === 'ring')).toHaveLength(2);
  });

  it('names both at their last reading', () => {
    const last = primitives.filter((one) => one.kind === 'text' && one.role === 'last');
    expect(last).toMatchObject([{ words: 'Before 5' }, { words: 'After 0' }]);
  });
});

describe('drawPresence', () => {
  const states = [
    { id: 'here', label: 'Here' },
    { id: 'foggy', label: 'Foggy' },
    { id: 'far-away', label: 'Far away' },
    { id: 'numb', label: 'Numb' },
  ];
  const { primitives } = drawPresence({ ...SHARED, states }, SIZE);

  it('has a row for each state and joins nothing', () => {
    const rows = primitives.flatMap((one) =>
      one.kind === 'text' && one.role === 'level' ? [one.words] : [],
    );
    expect(rows).toEqual(['Here', 'Foggy', 'Far away', 'Numb']);
    expect(primitives.filter(({ kind }) => kind === 'path')).toEqual([]);
    expect(primitives.filter(({ kind }) => kind === 'dot')).toHaveLength(2);
  });

  it('leaves out a state that nobody knows', () => {
    const readings = [{ at: day('2026-01-05'), before: 1, after: 1, presenceAfter: 'elsewhere' }];
    const drawing = drawPresence({ ...SHARED, readings, states }, SIZE);
    expect(drawing.primitives.filter(({ kind }) => kind === 'dot')).toEqual([]);
  });
});

describe('drawScale', () => {
  it('draws one line and says the number of the last dot', () => {
    const readings = [
      { at: day('2026-01-05'), value: 2 },
      { at: day('2026-01-12'), value: 6 },
    ];
    const { primitives } = drawScale({ ...SHARED, readings, low: 'New', high: 'Old' }, SIZE);
    expect(primitives.filter(({ kind }) => kind === 'path')).toHaveLength(1);
    expect(primitives.filter((one) => one.kind === 'text' && one.role === 'last')).toMatchObject([
      { words: '6' },
    ]);
  });
});
