import { changeBetween } from '@app/exercises';
import { all, change, given, measure, ofTotal, score } from './scoring.fixture';

describe('PCL-5 (Weathers 2013; change: Marx 2022, Blanchard 2023)', () => {
  /** Items of the clusters rated 2, so many of each. */
  const clusters = (b: number, c: number, d: number, e: number) =>
    given(
      'pcl-5',
      [
        [5, b],
        [2, c],
        [7, d],
        [6, e],
      ].flatMap(([size = 0, rated = 0]) =>
        Array.from({ length: size }, (_one, index) => (index < rated ? 2 : 1)),
      ),
    );

  it('has no bands of severity', () => {
    expect(score('pcl-5', all('pcl-5', 4))).toMatchObject({ total: 80, band: null });
  });

  it.each([
    [1, 1, 2, 2, 'ptsd'],
    [0, 1, 2, 2, undefined],
    [1, 0, 2, 2, undefined],
    [1, 1, 1, 2, undefined],
    [1, 1, 2, 1, undefined],
    [5, 2, 7, 6, 'ptsd'],
  ])('B %i, C %i, D %i, E %i at 2 or more: %s', (b, c, d, e, diagnosis) => {
    expect(score('pcl-5', clusters(b, c, d, e)).provisional?.diagnosis?.id).toBe(diagnosis);
  });

  it('counts a cluster by its ratings, not by its sum', () => {
    // 1 everywhere is 20 points and no cluster.
    const { total, provisional } = score('pcl-5', all('pcl-5', 1));
    expect([total, provisional?.clusters.some(({ isMet }) => isMet)]).toEqual([20, false]);
  });

  it('leaves 31 and 32 open, where sources differ (Bovin 2016; Forkus 2023)', () => {
    const stateOf = (total: number) => score('pcl-5', ofTotal('pcl-5', total)).cutOffs[0]?.state;
    expect([30, 31, 32, 33].map(stateOf)).toEqual(['not-met', 'open', 'open', 'met']);
  });

  it.each([
    [5, 'no-reliable-change', 'Blanchard'],
    [6, 'no-reliable-change', 'Marx'],
    [9, 'no-reliable-change', 'Marx'],
    [10, 'possible-improvement', 'Marx'],
    [14, 'possible-improvement', 'Marx'],
    [15, 'reliable-improvement', 'Marx'],
    [18, 'reliable-improvement', 'Marx'],
  ])('a fall of %i points is %s (%s)', (points, status, author) => {
    const found = change('pcl-5', 50, 50 - points);
    expect([found.status, found.threshold?.source.cite]).toEqual([
      status,
      expect.stringContaining(author),
    ]);
  });
});

describe('ITQ (Cloitre 2018, Acta Psychiatr Scand 138: 536–546)', () => {
  const rated = (...items: string[]) => ({
    ...all('itq', 0),
    ...Object.fromEntries(items.map((item) => [item, 2])),
  });
  const PTSD = ['p1', 'p4', 'p5', 'p8'];
  const DSO = ['c2', 'c3', 'c6', 'c7'];
  const diagnosis = (...items: string[]) =>
    score('itq', rated(...items)).provisional?.diagnosis?.id ?? null;

  it('is PTSD or complex PTSD, never both', () => {
    expect(diagnosis(...PTSD)).toBe('ptsd');
    expect(diagnosis(...PTSD, ...DSO)).toBe('cptsd');
    expect(diagnosis(...DSO)).toBeNull();
  });

  it.each([...PTSD])('is nothing without %s: every cluster and impairment are needed', (item) => {
    expect(diagnosis(...PTSD.filter((one) => one !== item))).toBeNull();
    expect(diagnosis(...PTSD.filter((one) => one !== item), ...DSO)).toBeNull();
  });

  it.each([...DSO])('is PTSD alone without %s', (item) => {
    expect(diagnosis(...PTSD, ...DSO.filter((one) => one !== item))).toBe('ptsd');
  });

  it('has two sums, no total, and no known change', () => {
    const { total, subscales, cutOffs } = score('itq', all('itq', 4));
    expect([total, cutOffs]).toEqual([null, []]);
    expect(subscales.map(({ id, value }) => [id, value])).toEqual([
      ['ptsd', 24],
      ['dso', 24],
    ]);
    expect(
      changeBetween(measure('itq'), score('itq', all('itq', 4)), score('itq', all('itq', 0)))
        .status,
    ).toBe('unknown');
  });
});
