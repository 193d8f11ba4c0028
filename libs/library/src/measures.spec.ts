import { changeBetween, totalRange } from '@app/exercises';
import { all, change, given, measure, measures, ofTotal, score } from './scoring.fixture';

describe('SCS-SF (Raes 2011, Clin Psychol Psychother 18: 250–255)', () => {
  it('turns 1, 4, 8, 9, 11 and 12 round, and takes the mean', () => {
    const kind = [1, 5, 5, 1, 5, 5, 5, 1, 1, 5, 1, 1];
    expect(score('scs-sf', given('scs-sf', kind)).total).toBe(5);
    expect(
      score(
        'scs-sf',
        given(
          'scs-sf',
          kind.map((value) => 6 - value),
        ),
      ).total,
    ).toBe(1);
    expect(score('scs-sf', all('scs-sf', 5)).total).toBe(3);
  });

  it('has no bands, and what changed is unknown', () => {
    expect(score('scs-sf', all('scs-sf', 2)).band).toBeNull();
    expect(change('scs-sf', 2, 4)).toMatchObject({
      status: 'unknown',
      direction: 'better',
      points: 2,
      threshold: null,
      important: null,
    });
  });
});

describe('ECR-RS (Fraley 2011, Psychol Assess 23: 615–625)', () => {
  it('gives avoidance from 1–6 with 1–4 turned round, anxiety from 7–9, and no category', () => {
    const { total, band, provisional, subscales } = score(
      'ecr-rs',
      given('ecr-rs', [7, 7, 7, 7, 1, 1, 2, 4, 6]),
    );
    expect([total, band, provisional]).toEqual([null, null, null]);
    expect(subscales.map(({ id, value }) => [id, value])).toEqual([
      ['avoidance', 1],
      ['anxiety', 4],
    ]);
  });
});

describe('BRS (Smith 2008; bands: Smith 2013)', () => {
  /** Items 2, 4 and 6 are turned round: 3 for each adds 3. */
  const brs = (one: number, three: number, five: number) =>
    score('brs', given('brs', [one, 3, three, 3, five, 3]));

  it.each([
    [1, 1, 1, 12 / 6, 'Low resilience'],
    [3, 3, 2, 17 / 6, 'Low resilience'],
    [3, 3, 3, 3, 'Normal resilience'],
    [5, 5, 5, 4, 'Normal resilience'],
  ])('%i, %i and %i: a mean of %d is %s', (one, three, five, total, band) => {
    expect(brs(one, three, five)).toMatchObject({ total, band: { name: band } });
  });

  it('turns 2, 4 and 6 round, and reads the mean before it is rounded', () => {
    expect(score('brs', given('brs', [5, 1, 5, 1, 5, 1])).total).toBe(5);
    // 25 of 6 is 4.17, 26 of 6 is 4.33: nothing lies between 4.30 and 4.31.
    expect(score('brs', given('brs', [5, 1, 5, 1, 4, 5]))).toMatchObject({
      total: 25 / 6,
      band: { name: 'Normal resilience' },
    });
    expect(score('brs', given('brs', [5, 1, 5, 1, 5, 5]))).toMatchObject({
      total: 26 / 6,
      band: { name: 'High resilience' },
    });
  });
});

describe('WHO-5 (Topp 2015, Psychother Psychosom 84: 167–176)', () => {
  it('is four times the raw sum, and poor below 50', () => {
    const of = (raw: number) => score('who-5', ofTotal('who-5', raw));
    expect([0, 12, 13, 25].map((raw) => [of(raw).total, of(raw).cutOffs[0]?.state])).toEqual([
      [0, 'met'],
      [48, 'met'],
      [52, 'not-met'],
      [100, 'not-met'],
    ]);
  });

  it('knows what matters, and not what is reliable', () => {
    expect(change('who-5', 40, 52)).toMatchObject({
      status: 'unknown',
      direction: 'better',
      important: { isMet: true, points: 10 },
    });
    expect(change('who-5', 52, 44)).toMatchObject({
      direction: 'worse',
      important: { isMet: false },
    });
  });
});

describe('every measure', () => {
  it.each(measures.list())(
    '$id: says whom each threshold is from',
    ({ scoring, change: rules }) => {
      const named = JSON.stringify([scoring, rules]);
      const thresholds =
        named.match(/"(bands|atLeast"|atLeastPercent|atMost|rule|ratedAtLeast)/g) ?? [];
      const sources = named.match(/"population":"[^"]{10,}","cite":"[^"]{10,}"/g) ?? [];
      const flags = scoring.flags.length;
      expect(sources).toHaveLength(thresholds.length - flags);
    },
  );

  it('does not compare what was scored by other rules, or not at all', () => {
    const old = { total: 10, algorithmVersion: 1 };
    expect(changeBetween(measure('phq-9'), old, { ...old, algorithmVersion: 2 }).status).toBe(
      'unknown',
    );
    expect(changeBetween(measure('phq-9'), { ...old, total: null }, old)).toMatchObject({
      status: 'unknown',
      points: null,
    });
  });

  it('ships the text where that is free, and asks for a licence elsewhere', () => {
    const state = measures
      .list()
      .map(({ id, licence, items }) => [
        id,
        licence.terms,
        licence.needsAttestation,
        items.every(({ text }) => text),
      ]);
    expect(state).toEqual([
      ['brs', 'restricted', true, false],
      ['ecr-rs', 'restricted', true, false],
      ['gad-7', 'free', false, true],
      ['itq', 'restricted', true, false],
      ['phq-9', 'free', false, true],
      ['pcl-5', 'free', false, true],
      ['scs-sf', 'free', false, true],
      ['who-5', 'restricted', true, false],
    ]);
  });

  it('has the range that is published', () => {
    expect(Object.fromEntries(measures.list().map((one) => [one.id, totalRange(one)]))).toEqual({
      'phq-9': { min: 0, max: 27 },
      'gad-7': { min: 0, max: 21 },
      'pcl-5': { min: 0, max: 80 },
      'scs-sf': { min: 1, max: 5 },
      brs: { min: 1, max: 5 },
      'who-5': { min: 0, max: 100 },
      itq: null,
      'ecr-rs': null,
    });
  });
});
