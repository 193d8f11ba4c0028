import { all, change, ofTotal, score } from './scoring.fixture';

describe('PHQ-9 (Kroenke 2001, J Gen Intern Med 16: 606–613)', () => {
  it.each([
    [0, 'Minimal'],
    [4, 'Minimal'],
    [5, 'Mild'],
    [9, 'Mild'],
    [10, 'Moderate'],
    [14, 'Moderate'],
    [15, 'Moderately severe'],
    [19, 'Moderately severe'],
    [20, 'Severe'],
    [27, 'Severe'],
  ])('%i is %s', (total, band) => {
    expect(score('phq-9', ofTotal('phq-9', total))).toMatchObject({ total, band: { name: band } });
  });

  it('never adds the question on difficulty', () => {
    const plain = score('phq-9', all('phq-9', 1));
    const difficult = score('phq-9', { ...all('phq-9', 1), difficulty: 3 });
    expect([plain.total, difficult]).toEqual([9, plain]);
    expect(score('phq-9', { difficulty: 3 }).missing).toHaveLength(9);
  });

  it('is not scored with one answer missing, and that is not 0', () => {
    const answers: Record<string, unknown> = { ...all('phq-9', 0) };
    delete answers['item-4'];
    expect(score('phq-9', answers)).toEqual({
      status: 'not-scored',
      missing: ['item-4'],
      total: null,
      subscales: [],
      band: null,
      cutOffs: [],
      provisional: null,
      flags: [],
      algorithmVersion: 1,
    });
  });

  it('notes item 9 from 1 on, scored or not', () => {
    expect(score('phq-9', { 'item-9': 1 })).toMatchObject({
      status: 'not-scored',
      flags: ['thoughts-of-death'],
    });
    expect(score('phq-9', all('phq-9', 0)).flags).toEqual([]);
    expect(score('phq-9', { ...all('phq-9', 0), 'item-9': 3 })).toMatchObject({
      total: 3,
      flags: ['thoughts-of-death'],
    });
  });

  it('screens from 10 on, and recovery is below it', () => {
    const states = (total: number) =>
      score('phq-9', ofTotal('phq-9', total)).cutOffs.map(({ id, state }) => [id, state]);
    expect(states(9)).toEqual([
      ['screen', 'not-met'],
      ['recovery', 'met'],
    ]);
    expect(states(10)).toEqual([
      ['screen', 'met'],
      ['recovery', 'not-met'],
    ]);
  });

  // NHS Talking Therapies manual: reliable from 6 on, seen in a secondary source only.
  it('calls 6 points reliable, and says where that is from', () => {
    expect(change('phq-9', 16, 10)).toMatchObject({
      status: 'reliable-improvement',
      points: -6,
      direction: 'better',
      threshold: { points: 6, source: { isSecondary: true } },
    });
    expect(change('phq-9', 10, 16).status).toBe('reliable-deterioration');
    expect(change('phq-9', 15, 10).status).toBe('no-reliable-change');
    expect(change('phq-9', 10, 10)).toMatchObject({
      status: 'no-reliable-change',
      direction: 'same',
    });
  });

  // Kounali 2022 (PMC9340848): about a fifth of the first total.
  it('weighs what matters against the first total', () => {
    expect(change('phq-9', 20, 16).important).toMatchObject({ isMet: true, points: 4 });
    expect(change('phq-9', 20, 17).important).toMatchObject({ isMet: false, points: 4 });
    expect(change('phq-9', 0, 0).important?.isMet).toBe(false);
  });
});

describe('GAD-7 (Spitzer 2006, Arch Intern Med 166: 1092–1097)', () => {
  it.each([
    [4, 'Minimal'],
    [5, 'Mild'],
    [9, 'Mild'],
    [10, 'Moderate'],
    [14, 'Moderate'],
    [15, 'Severe'],
    [21, 'Severe'],
  ])('%i is %s: severe starts at 15', (total, band) => {
    expect(score('gad-7', ofTotal('gad-7', total)).band?.name).toBe(band);
  });

  it('screens from 10 on; recovery is below 8, a reliable change 4 points', () => {
    const states = (total: number) =>
      score('gad-7', ofTotal('gad-7', total)).cutOffs.map(({ state }) => state);
    expect([states(7), states(8), states(10)]).toEqual([
      ['not-met', 'met'],
      ['not-met', 'not-met'],
      ['met', 'not-met'],
    ]);
    expect(change('gad-7', 12, 8).status).toBe('reliable-improvement');
    expect(change('gad-7', 12, 9).status).toBe('no-reliable-change');
  });
});
