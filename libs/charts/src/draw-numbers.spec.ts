import { drawNumbers, type NumbersChart } from './draw-numbers';
import type { Drawing, Primitive, Size } from './drawing';
import type { Series } from './series';

const day = (date: string): number => Date.parse(`${date}T12:00:00Z`);
const SIZE: Size = { width: 400, height: 200, text: 10, locale: 'en-GB' };

const series = (readings: [string, number | null, boolean?][]): Series => ({
  name: 'After',
  readings: readings.map(([date, value, isMarked]) => ({
    at: day(date),
    value,
    ...(isMarked && { isMarked }),
  })),
  ink: 'series-1',
  shape: 'square',
  isHollow: false,
  dash: [],
});

const chart = (more: Partial<NumbersChart>): NumbersChart => ({
  period: { from: day('2026-01-01'), to: day('2026-03-01') },
  low: { value: 0, words: 'At ease' },
  high: { value: 10, words: 'As hard as it gets' },
  levels: [0, 5, 10],
  series: [],
  sessions: [],
  bands: [],
  words: { ring: 'far away or numb', session: 'session' },
  ...more,
});

function only<K extends Primitive['kind']>(drawing: Drawing, kind: K) {
  return drawing.primitives.filter((one): one is Extract<Primitive, { kind: K }> => {
    return one.kind === kind;
  });
}

const wordsIn = (drawing: Drawing, role: string) =>
  only(drawing, 'text')
    .filter((one) => one.role === role)
    .map(({ words }) => words);

describe('drawNumbers', () => {
  it('draws the frame alone where there is no reading', () => {
    const drawing = drawNumbers(chart({ series: [series([])] }), SIZE);
    expect(only(drawing, 'dot')).toEqual([]);
    expect(only(drawing, 'path')).toEqual([]);
    expect(only(drawing, 'line').map(({ role }) => role)).toEqual(['floor', 'level', 'level']);
    expect(wordsIn(drawing, 'level')).toEqual(['0', '5', '10']);
    expect(wordsIn(drawing, 'end')).toEqual(['10: As hard as it gets', '0: At ease']);
    expect(wordsIn(drawing, 'last')).toEqual([]);
    expect(wordsIn(drawing, 'legend')).toEqual([]);
  });

  it('puts a single reading on its place, with its number beside it', () => {
    const period = { from: day('2026-02-01'), to: day('2026-02-01') };
    const drawing = drawNumbers(chart({ period, series: [series([['2026-02-01', 5]])] }), SIZE);
    const [floor, , top] = only(drawing, 'line');
    expect(only(drawing, 'dot')).toEqual([
      {
        kind: 'dot',
        shape: 'square',
        // The middle: a moment has no width of its own.
        x: (floor!.x1 + floor!.x2) / 2,
        y: (floor!.y1 + top!.y1) / 2,
        r: 3.6,
        ink: 'series-1',
        isHollow: false,
      },
    ]);
    expect(wordsIn(drawing, 'last')).toEqual(['After 5']);
  });

  it('joins neighbours by straight lines and never across what is missing', () => {
    const readings = series([
      ['2026-01-01', 8],
      ['2026-01-11', 6],
      ['2026-01-21', null],
      ['2026-02-10', 4],
      ['2026-03-01', 2],
    ]);
    const drawing = drawNumbers(chart({ series: [readings] }), SIZE);
    const [path] = only(drawing, 'path');
    const places = only(drawing, 'dot').map(({ x, y }) => `${x},${y}`);
    expect(places).toHaveLength(4);
    expect(path!.d).toBe(`M${places[0]}L${places[1]}M${places[2]}L${places[3]}`);
  });

  it('leaves a lone reading between two gaps as a dot', () => {
    const readings = series([
      ['2026-01-01', null],
      ['2026-01-11', 6],
      ['2026-01-21', null],
    ]);
    const drawing = drawNumbers(chart({ series: [readings] }), SIZE);
    expect(only(drawing, 'dot')).toHaveLength(1);
    expect(only(drawing, 'path')[0]!.d).toMatch(/^M[\d.]+,[\d.]+Z$/);
    expect(wordsIn(drawing, 'last')).toEqual(['After 6']);
  });

  it('rings what is not to be read like the others, and says why', () => {
    const readings = series([
      ['2026-01-01', 6],
      ['2026-01-11', 0, true],
      ['2026-01-21', null, true],
    ]);
    const drawing = drawNumbers(chart({ series: [readings] }), SIZE);
    const [ring, sign] = only(drawing, 'ring');
    const numb = only(drawing, 'dot')[1]!;
    expect([ring!.x, ring!.y]).toEqual([numb.x, numb.y]);
    expect(ring!.r).toBeGreaterThan(numb.r);
    expect(sign).toBeDefined();
    expect(only(drawing, 'ring')).toHaveLength(2);
    expect(wordsIn(drawing, 'legend')).toEqual(['far away or numb']);
  });

  it('shortens the hairlines of sessions where many would hide what they stand behind', () => {
    const sessions = Array.from(
      { length: 60 },
      (_, index) => day('2026-01-01') + index * 86_400_000,
    );
    const drawing = drawNumbers(chart({ sessions, series: [series([])] }), SIZE);
    const [line] = only(drawing, 'line').filter(({ role }) => role === 'session');
    const [floor] = only(drawing, 'line').filter(({ role }) => role === 'floor');
    expect(line!.y2).toBe(floor!.y1);
    expect(line!.y2 - line!.y1).toBeLessThan(SIZE.text);
  });

  it('shows sessions of the period as hairlines from floor to top', () => {
    const sessions = [day('2025-12-01'), day('2026-01-15'), day('2026-02-15')];
    const drawing = drawNumbers(chart({ sessions, series: [series([])] }), SIZE);
    const lines = only(drawing, 'line').filter(({ role }) => role === 'session');
    // Two of them, and the sign in the legend.
    expect(lines).toHaveLength(3);
    expect(wordsIn(drawing, 'legend')).toEqual(['session']);
    const [floor, , top] = only(drawing, 'line');
    expect([lines[0]!.y1, lines[0]!.y2]).toEqual([top!.y1, floor!.y1]);
  });

  it('shows a published band with its words, and none by itself', () => {
    const none = drawNumbers(chart({}), SIZE);
    expect(only(none, 'band')).toEqual([]);
    const bands = [{ from: 5, to: 10, words: 'moderate' }];
    const drawing = drawNumbers(chart({ bands }), SIZE);
    const [floor, , top] = only(drawing, 'line');
    expect(only(drawing, 'band')).toEqual([
      {
        kind: 'band',
        x: floor!.x1,
        y: top!.y1,
        width: floor!.x2 - floor!.x1,
        height: (floor!.y1 - top!.y1) / 2,
        ink: 'sand',
      },
    ]);
    expect(wordsIn(drawing, 'band')).toEqual(['moderate']);
  });

  it.each([
    [5, 5],
    [0, 0],
    [10, 10],
    [1, 0],
  ])('keeps the names of two last readings apart (%i and %i)', (one, two) => {
    const both = [series([['2026-03-01', one]]), series([['2026-03-01', two]])];
    const drawing = drawNumbers(chart({ series: both }), SIZE);
    const [first, second] = only(drawing, 'text').filter(({ role }) => role === 'last');
    expect(second!.y - first!.y).toBeGreaterThanOrEqual(12);
    const [floor] = only(drawing, 'line');
    expect(second!.y).toBeLessThanOrEqual(floor!.y1 + 4);
  });

  it('leaves out what lies outside the period', () => {
    const readings = series([
      ['2025-11-01', 9],
      ['2026-02-01', 4],
      ['2026-04-01', 1],
    ]);
    const drawing = drawNumbers(chart({ series: [readings] }), SIZE);
    expect(only(drawing, 'dot')).toHaveLength(1);
    expect(wordsIn(drawing, 'last')).toEqual(['After 4']);
  });

  it.each([
    ['2026-02-20', /^\d+ (Feb|Mar)$/],
    ['2025-06-01', /^(Jan 2026|Jul 2025|[A-Z][a-z]{2,3})$/],
    ['2021-01-01', /^20\d\d$/],
  ])('names dates as finely as the period from %s asks for', (from, form) => {
    const drawing = drawNumbers(
      chart({ period: { from: day(from), to: day('2026-03-01') } }),
      SIZE,
    );
    const dates = wordsIn(drawing, 'time');
    expect(dates.length).toBeGreaterThan(1);
    for (const date of dates) expect(date).toMatch(form);
  });

  it.each([120, 180, 300, 900])(
    'names two dates at least, and none on another (%i wide)',
    (width) => {
      const period = { from: day('2025-03-01'), to: day('2026-03-01') };
      const drawing = drawNumbers(chart({ period }), { ...SIZE, width });
      const dates = only(drawing, 'text').filter(({ role }) => role === 'time');
      expect(dates.length).toBeGreaterThan(1);
      dates.slice(1).forEach((date, index) => {
        const before = dates[index]!;
        const halves = (before.words.length + date.words.length) * SIZE.text * 0.27;
        expect(date.x - before.x).toBeGreaterThan(halves);
      });
    },
  );

  it('makes dots smaller where many stand close together', () => {
    const many = series(
      Array.from({ length: 59 }, (_, at): [string, number] => [
        new Date(day('2026-01-01') + at * 86_400_000).toISOString().slice(0, 10),
        5,
      ]),
    );
    const [few] = only(drawNumbers(chart({ series: [series([['2026-02-01', 5]])] }), SIZE), 'dot');
    const [close] = only(drawNumbers(chart({ series: [many] }), SIZE), 'dot');
    expect(close!.r).toBeLessThan(few!.r);
    expect(close!.r).toBeGreaterThan(1.5);
  });

  it('keeps every dot inside, on a narrow page too', () => {
    const readings = series([
      ['2026-01-01', 10],
      ['2026-03-01', 0, true],
    ]);
    const sessions = [day('2026-02-01')];
    const size = { ...SIZE, width: 180 };
    const drawing = drawNumbers(chart({ series: [readings], sessions }), size);
    for (const { x, y } of only(drawing, 'dot')) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeLessThan(size.height);
    }
    // What does not fit beside each other stands below each other.
    for (const role of ['end', 'legend']) {
      const rows = only(drawing, 'text').filter((one) => one.role === role);
      expect(new Set(rows.map(({ y }) => y)).size).toBe(2);
    }
    const ends = only(drawNumbers(chart({}), SIZE), 'text').filter(({ role }) => role === 'end');
    expect(new Set(ends.map(({ y }) => y)).size).toBe(1);
  });
});
