import { loadLibrary } from '@app/library';
import { distressReadings, isDrawable, scaleSeries } from './series';
import type { SharedWork } from './shared-work.service';

const library = loadLibrary();
const orienting = library.find('orienting-to-the-room')!;
const pause = library.find('then-or-now-pause')!;

const work = (
  day: number,
  values: Record<string, unknown>,
  exercise: SharedWork['exercise'] = orienting,
): SharedWork => ({
  responseId: `r${day}`,
  assignmentId: `a${day}`,
  scoringVersion: null,
  at: new Date(Date.UTC(2026, 0, day)),
  exercise,
  values: new Map(Object.entries(values)),
});

describe('distressReadings', () => {
  it('leaves open what is not shared, and guesses nothing', () => {
    const readings = distressReadings([
      work(1, { 'distress-before': 6, 'distress-after': 0, 'presence-after': 'numb' }),
      work(2, { 'distress-before': 4 }),
      work(3, {}),
    ]);
    expect(
      readings.map(({ before, after, presenceAfter }) => [before, after, presenceAfter]),
    ).toEqual([
      [6, 0, 'numb'],
      [4, null, null],
      [null, null, null],
    ]);
  });

  it('has no reading of an exercise that never asks', () => {
    const steps = orienting.steps.filter(({ kind }) => kind !== 'distress');
    expect(distressReadings([work(1, {}, { ...orienting, steps })])).toEqual([]);
  });

  it('takes nothing for a number or a state that is none', () => {
    const [reading] = distressReadings([
      work(1, { 'distress-before': '6', 'presence-after': 'elsewhere' }),
    ]);
    expect(reading).toMatchObject({ before: null, after: null, presenceAfter: null });
  });
});

describe('scaleSeries', () => {
  const familiar = (day: number, value: unknown, exercise = pause) =>
    work(day, value === null ? {} : { 'how-familiar': value }, exercise);

  it('draws a question once three answers are there', () => {
    expect(scaleSeries([familiar(1, 4), familiar(2, 5)])).toEqual([]);
    expect(scaleSeries([familiar(1, 4), familiar(2, null), familiar(3, 5)])).toEqual([]);
    const [series] = scaleSeries([
      familiar(1, 4),
      familiar(2, null),
      familiar(3, 5),
      familiar(4, 6),
    ]);
    expect(series).toMatchObject({
      exerciseId: 'then-or-now-pause',
      stepId: 'how-familiar',
      low: 'It is new to me',
      high: 'I have known it for years',
    });
    expect(series!.readings.map(({ value }) => value)).toEqual([4, null, 5, 6]);
  });

  it('does not join answers between other ends', () => {
    const steps = pause.steps.map((step) =>
      step.kind === 'scale' ? { ...step, high: 'All my life' } : step,
    );
    const later = { ...pause, version: 2, steps };
    const all = [familiar(1, 4), familiar(2, 5), familiar(3, 6), familiar(4, 7, later)];
    expect(scaleSeries(all).map(({ readings }) => readings.length)).toEqual([3]);
  });

  it('never draws words or choices', () => {
    const kinds = new Set(
      [...orienting.steps, ...pause.steps].filter(isDrawable).map((s) => s.kind),
    );
    expect([...kinds].sort()).toEqual(['distress', 'presence', 'scale']);
  });
});
