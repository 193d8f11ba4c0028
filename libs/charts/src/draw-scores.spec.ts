import type { Primitive, Size } from './drawing';
import { drawScores, type ScoresChart } from './draw-scores';

const SIZE: Size = { width: 560, height: 240, text: 12, locale: 'en-GB' };
const day = (date: string): number => Date.parse(`${date}T12:00:00Z`);

const BANDS = [
  { from: 0, to: 4, words: 'Minimal' },
  { from: 5, to: 9, words: 'Mild' },
  { from: 10, to: 21, words: 'Severe' },
];

const chart = (more: Partial<ScoresChart> = {}): ScoresChart => ({
  period: { from: day('2026-01-01'), to: day('2026-03-01') },
  sessions: [],
  words: { ring: '', session: 'Session' },
  readings: [
    { at: day('2026-01-01'), value: 14 },
    { at: day('2026-02-01'), value: null },
    { at: day('2026-03-01'), value: 8 },
  ],
  min: 0,
  max: 21,
  bands: BANDS,
  cutOffs: [{ from: 10, to: 10, sign: 'A B' }],
  ...more,
});

function only<K extends Primitive['kind']>(
  more: Partial<ScoresChart>,
  kind: K,
  width = SIZE.width,
) {
  return drawScores(chart(more), { ...SIZE, width }).primitives.filter(
    (one): one is Extract<Primitive, { kind: K }> => one.kind === kind,
  );
}

const words = (more: Partial<ScoresChart>, role: string, width?: number) =>
  only(more, 'text', width)
    .filter((one) => one.role === role)
    .map((one) => one.words);

const shaded = (more: Partial<ScoresChart> = {}) =>
  only(more, 'band').filter(({ ink }) => ink === 'sand');

describe('drawScores', () => {
  it('leaves a gap where it was not scored, and guesses nothing', () => {
    expect(only({}, 'dot')).toHaveLength(2);
    expect(only({}, 'path')[0]!.d.match(/L/g)).toBeNull();
    expect(words({}, 'last')).toEqual(['8']);
  });

  it('numbers the ends and where bands begin, or round values where none are published', () => {
    expect(words({}, 'level')).toEqual(['0', '5', '10', '21']);
    const none = { bands: [], cutOffs: [] };
    expect(words({ ...none, max: 80 }, 'level')).toEqual(['0', '20', '40', '60', '80']);
    expect(words({ ...none, min: 1, max: 5 }, 'level')).toEqual(['1', '2', '3', '4', '5']);
    expect(words({ ...none, max: 27 }, 'level').at(-1)).toBe('27');
  });

  it('reaches with each band up to the next, and shades every other one', () => {
    const [top, bottom] = shaded();
    expect(shaded()).toHaveLength(2);
    const [floor] = only({}, 'line').filter(({ role }) => role === 'floor');
    expect(bottom!.y + bottom!.height).toBeCloseTo(floor!.y1, 1);
    const perPoint = (bottom!.y + bottom!.height - top!.y) / 21;
    expect(bottom!.height).toBeCloseTo(5 * perPoint, 1);
    expect(top!.height).toBeCloseTo(11 * perPoint, 1);
  });

  it('names bands before the first reading, and none where a narrow page has no room', () => {
    expect(words({}, 'band').sort()).toEqual(['Mild', 'Minimal', 'Severe']);
    const named = only({}, 'text').filter(({ role }) => role === 'band');
    const [first] = only({}, 'dot');
    for (const { x, words: name } of named) {
      expect(x + name.length * SIZE.text * 0.5).toBeLessThan(first!.x);
    }
    expect(words({}, 'band', 150)).toEqual([]);
    expect(words({ bands: [] }, 'band')).toEqual([]);
  });

  it('draws a cut-off as a dashed line with its letters, past the last reading', () => {
    const [line] = only({}, 'line').filter(({ role }) => role === 'cut-off');
    expect(line!.dash).not.toEqual([]);
    expect(line!.y1).toBe(line!.y2);
    const [sign] = only({}, 'text').filter(({ role }) => role === 'cut-off');
    expect(sign!.words).toBe('A B');
    const [last] = only({}, 'text').filter(({ role }) => role === 'last');
    expect(sign!.x).toBeGreaterThan(last!.x);
    expect(sign!.x).toBeLessThan(SIZE.width);
    expect(words({ cutOffs: [] }, 'cut-off')).toEqual([]);
  });

  it('shades the stretch that sources leave open', () => {
    const cutOffs = [{ from: 31, to: 33, sign: 'A' }];
    const open = only({ bands: [], max: 80, cutOffs }, 'band').filter(
      ({ ink }) => ink === 'hairline',
    );
    expect(open).toHaveLength(1);
    const [line] = only({ bands: [], max: 80, cutOffs }, 'line').filter(
      ({ role }) => role === 'cut-off',
    );
    expect(open[0]!.y + open[0]!.height).toBeCloseTo(line!.y1, 1);
  });
});
