import type { ScoreReadingDto, ScoreScaleDto, ScoreSeriesDto } from '@app/api-client/clinic';
import {
  type DrawnSeries,
  gapsOf,
  isDrawn,
  linesOf,
  periodOf,
  pointsOf,
  signedCutOffs,
} from './score-line';

const at = (day: number) => new Date(Date.UTC(2026, 2, day)).toISOString();

const reading = (day: number, total: number | null, algorithmVersion = 2) =>
  ({ responseId: `on-${day}`, at: at(day), score: { total, algorithmVersion } }) as ScoreReadingDto;

const cutOff = (name: string, from: number, to = from) =>
  ({ name, rule: 'at-least', from, to }) as ScoreScaleDto['cutOffs'][number];

const series = (readings: ScoreReadingDto[], algorithmVersion = 2) =>
  ({ readings, scale: { algorithmVersion, min: 0, max: 27 } }) as ScoreSeriesDto;

describe('the line of a questionnaire', () => {
  it('needs two totals by the rules of the latest', () => {
    expect(isDrawn(series([reading(1, 12), reading(8, 9)]))).toBe(true);
    expect(isDrawn(series([reading(1, 12), reading(8, null)]))).toBe(false);
    expect(isDrawn(series([reading(1, 12, 1), reading(8, 9)]))).toBe(false);
    expect(isDrawn({ ...series([reading(1, 12), reading(8, 9)]), scale: null })).toBe(false);
  });

  it('has a gap where it was not scored, and nothing of other rules', () => {
    const unscored = { ...reading(2, null), score: { ...reading(2, null).score } };
    unscored.score.status = 'other-rules';
    const points = pointsOf(
      series([
        unscored,
        reading(1, 20, 1),
        reading(8, 3.416666),
        reading(15, null),
        reading(22, 9),
      ]) as DrawnSeries,
    );
    expect(points.map(({ value }) => value)).toEqual([3.42, null, 9]);
  });

  it('reaches from the first total to the last', () => {
    const readings = [reading(1, null), reading(8, 12), reading(15, 9), reading(22, null)];
    const { from, to } = periodOf(series(readings) as DrawnSeries);
    expect([from, to].map((one) => new Date(one).toISOString())).toEqual([at(8), at(15)]);
  });

  it('has its gaps between them, and none where it has not begun or is over', () => {
    const readings = [reading(1, null), reading(8, 12), reading(15, null), reading(22, 9)];
    expect(gapsOf(series([...readings, reading(29, null)]) as DrawnSeries)).toBe(1);
    expect(gapsOf(series([reading(1, null), reading(8, 12), reading(15, 9)]) as DrawnSeries)).toBe(
      0,
    );
  });

  it('gives each cut-off a letter, and one line to those at the same place', () => {
    const cutOffs = [cutOff('Screening', 10), cutOff('Recovery', 10), cutOff('Probable', 31, 33)];
    expect(signedCutOffs({ cutOffs }).map(({ sign }) => sign)).toEqual(['A', 'B', 'C']);
    expect(linesOf({ cutOffs })).toEqual([
      { from: 10, to: 10, sign: 'A B' },
      { from: 31, to: 33, sign: 'C' },
    ]);
  });
});
