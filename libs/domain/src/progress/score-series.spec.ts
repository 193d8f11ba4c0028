import { measureExercise } from '@app/exercises';
import { builtInLibrary } from '@app/library';
import { scoreSeries } from './score-series';
import type { SharedWork } from './shared-work.service';

const phq = builtInLibrary().measures.find('phq-9')!;
const exercise = measureExercise(phq);
const answers = (value: number) => Object.fromEntries(phq.items.map(({ id }) => [id, value]));

const taken = (day: number, value: number, more: Partial<SharedWork> = {}): SharedWork => ({
  responseId: `r${day}`,
  assignmentId: `a${day}`,
  at: new Date(`2026-03-0${day}T10:00:00Z`),
  exercise,
  scoringVersion: phq.algorithmVersion,
  values: new Map([['questions', answers(value)]]),
  ...more,
});
const readingsOf = (work: SharedWork[], find = () => phq) =>
  scoreSeries(work, find).flatMap(({ readings }) => readings);

describe('a series of scores', () => {
  it('compares each with the scored one before it', () => {
    expect(readingsOf([taken(1, 2), taken(2, 1)])).toMatchObject([
      { score: { status: 'scored', total: 18 }, change: null },
      { score: { total: 9 }, change: { points: -9, status: 'reliable-improvement' } },
    ]);
  });

  it('neither scores anew nor compares what was handed in under other rules', () => {
    const old = { scoringVersion: phq.algorithmVersion - 1 };
    const [first, other, last] = readingsOf([taken(1, 3), taken(2, 2, old), taken(3, 1)]);
    expect(first).toMatchObject({ score: { total: 27 } });
    expect(other).toMatchObject({
      score: { status: 'other-rules', total: null, band: null, cutOffs: [], missing: 0 },
      change: null,
    });
    // Held against the last one under the same rules, never across.
    expect(last).toMatchObject({ change: { from: 27, since: first!.at, points: -18 } });
    expect(readingsOf([taken(1, 3, old), taken(2, 1)])[1]).toMatchObject({ change: null });
  });

  it('says that two versions with other rules cannot be compared', () => {
    const newer = { ...phq, version: 2, algorithmVersion: phq.algorithmVersion + 1 };
    const work = [
      taken(1, 2),
      taken(2, 1, {
        exercise: measureExercise(newer),
        scoringVersion: newer.algorithmVersion,
      }),
    ];
    const find = (_id: string, version: number) => (version === 2 ? newer : phq);
    const readings = scoreSeries(work, find).flatMap((one) => one.readings);
    expect(readings[1]).toMatchObject({
      score: { status: 'scored', total: 9 },
      change: { status: 'unknown', points: null, direction: null },
    });
  });

  it('holds the latest total against the first, past what was not scored', () => {
    const open = { values: new Map([['questions', { 'item-1': 1 }]]) };
    const [one] = scoreSeries(
      [taken(1, 2), taken(2, 1), taken(3, 1, open), taken(4, 0)],
      () => phq,
    );
    expect(one!.readings.map(({ score }) => score.total)).toEqual([18, 9, null, 0]);
    expect(one!.sinceFirst).toMatchObject({ from: 18, points: -18 });
    expect(one!.scale).toMatchObject({ min: 0, max: 27, algorithmVersion: phq.algorithmVersion });
    const [alone] = scoreSeries([taken(1, 2), taken(2, 1, open)], () => phq);
    expect(alone!.sinceFirst).toBeNull();
    const [none] = scoreSeries([taken(1, 2, open)], () => phq);
    expect(none!.scale).toBeNull();
  });

  it('begins anew with the first that the latest rules scored, and keeps their scale', () => {
    const newer = { ...phq, version: 2, algorithmVersion: phq.algorithmVersion + 1 };
    const find = (_id: string, version: number) => (version === 2 ? newer : phq);
    const by = { exercise: measureExercise(newer), scoringVersion: newer.algorithmVersion };
    const [two] = scoreSeries([taken(1, 3), taken(2, 2, by)], find);
    expect(two!.sinceFirst).toBeNull();
    const [three] = scoreSeries([taken(1, 3), taken(2, 2, by), taken(3, 1, by)], find);
    expect(three!.sinceFirst).toMatchObject({ from: 18, points: -9 });
    expect(three!.scale!.algorithmVersion).toBe(newer.algorithmVersion);
  });
});
