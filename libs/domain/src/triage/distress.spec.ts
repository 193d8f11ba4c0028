import { type Reading, worseOf } from './distress';

const at = new Date('2026-03-11T10:00:00Z');
const reading = (before: number | null, after: number | null = null): Reading => ({
  responseId: `${before}-${after}`,
  title: 'Looking around the room',
  submittedAt: at,
  before,
  after,
});
const befores = (...values: (number | null)[]) => values.map((before) => reading(before));

describe('a change for the worse', () => {
  it('is a rise of two or more within the latest response', () => {
    expect(worseOf([reading(4, 6), reading(1, 9)])).toEqual({
      rise: {
        responseId: '4-6',
        title: 'Looking around the room',
        submittedAt: at,
        before: 4,
        after: 6,
      },
      trend: null,
    });
    expect(worseOf([reading(4, 5), reading(1, 9)])).toBeNull();
  });

  it('is a mean of the last three that lies two or more above the three before', () => {
    expect(worseOf(befores(8, 7, 6, 5, 5, 5))?.trend).toEqual({ earlier: 5, recent: 7 });
    expect(worseOf(befores(7, 7, 6, 5, 5, 5))).toBeNull();
  });

  it('compares the numbers that it shows', () => {
    // 6.666… and 4.666… differ by two, and so do 6.7 and 4.7.
    expect(worseOf(befores(6, 7, 7, 4, 5, 5))?.trend).toEqual({ earlier: 4.7, recent: 6.7 });
  });

  it('takes gaps for gaps: what was not shared counts neither way', () => {
    expect(worseOf(befores(null, 8, null, 8, 8, 2, 2, null, 2))?.trend).toEqual({
      earlier: 2,
      recent: 8,
    });
    expect(worseOf(befores(8, 8, 8, 2, 2))).toBeNull();
    expect(worseOf([reading(null, 9)])).toBeNull();
    expect(worseOf([reading(3, null)])).toBeNull();
    expect(worseOf([])).toBeNull();
  });

  it('tells both when both are there', () => {
    expect(worseOf([reading(8, 10), ...befores(8, 8, 2, 2, 2)])).toMatchObject({
      rise: { before: 8, after: 10 },
      trend: { earlier: 2, recent: 8 },
    });
  });
});
