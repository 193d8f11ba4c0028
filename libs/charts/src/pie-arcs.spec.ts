import { pieArcs } from './pie-arcs';

describe('the slices of a pie', () => {
  it('are as large as their sizes, clockwise from the top', () => {
    const [right, left] = pieArcs([5, 5]);
    expect([Math.round(right!.x), Math.round(right!.y)]).toEqual([64, 0]);
    expect([Math.round(left!.x), Math.round(left!.y)]).toEqual([-64, 0]);
  });

  it('are drawn only where there is a size', () => {
    expect(pieArcs([0, 4]).map((slice) => slice !== null)).toEqual([false, true]);
    expect(pieArcs([0, 0])).toEqual([null, null]);
    expect(pieArcs([])).toEqual([]);
  });

  it('bear their number where it fits', () => {
    expect(pieArcs([10, 10, 1]).map((slice) => slice?.isWide)).toEqual([true, true, false]);
    expect(pieArcs([3])[0]).toMatchObject({ isWide: true });
  });
});
