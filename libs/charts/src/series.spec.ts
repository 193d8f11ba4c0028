import { factsOf, within } from './series';

describe('factsOf', () => {
  it('is silent where nothing is there', () => {
    expect(factsOf([])).toBeNull();
    expect(factsOf([{ at: 1, value: null }])).toBeNull();
  });

  it('compares the last with the first that are there', () => {
    const facts = factsOf([
      { at: 1, value: null },
      { at: 2, value: 7 },
      { at: 3, value: 9 },
      { at: 4, value: 3 },
      { at: 5, value: null },
    ]);
    expect(facts).toEqual({
      count: 3,
      first: { at: 2, value: 7 },
      last: { at: 4, value: 3 },
      lowest: 3,
      highest: 9,
      direction: 'lower',
      difference: 4,
    });
  });

  it.each([
    [[2, 5], 'higher', 3],
    [[4, 4], 'same', 0],
    [[4], 'same', 0],
  ])('calls %j %s', (values, direction, difference) => {
    const facts = factsOf(values.map((value, at) => ({ at, value })));
    expect(facts).toMatchObject({ direction, difference });
  });
});

describe('within', () => {
  it('includes both ends', () => {
    const readings = [1, 2, 3, 4].map((at) => ({ at, value: at }));
    expect(within(readings, { from: 2, to: 3 }).map(({ at }) => at)).toEqual([2, 3]);
  });
});
