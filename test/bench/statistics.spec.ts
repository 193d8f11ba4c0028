import { inTurn, percentile, ratios, spread } from './statistics';

describe('the statistics of the bench', () => {
  it('takes the middle one, and the mean of the middle two', () => {
    expect(spread([9, 1, 4])).toEqual({ median: 4, min: 1, max: 9 });
    expect(spread([10, 2, 4, 8])).toEqual({ median: 6, min: 2, max: 10 });
    expect(() => spread([])).toThrow('nothing was measured');
  });

  it('takes percentiles by nearest rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('compares round with round, not median with median', () => {
    expect(ratios([10, 40, 30], [20, 50, 300])).toEqual({ median: 0.5, min: 0.1, max: 0.8 });
    expect(() => ratios([1], [1, 2])).toThrow('pair');
  });

  it('lets each side begin every other round', () => {
    expect([0, 1, 2].map((round) => inTurn(['a', 'b'], round)[0])).toEqual(['a', 'b', 'a']);
  });
});
