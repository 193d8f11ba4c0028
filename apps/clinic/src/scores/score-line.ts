import type { ScoreReadingDto, ScoreScaleDto, ScoreSeriesDto } from '@app/api-client/clinic';
import type { CutOffLine, Period, Reading } from '@app/charts';

/** Two decimals at most. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A series with two totals at least that the rules of its latest scored. */
export type DrawnSeries = ScoreSeriesDto & { scale: ScoreScaleDto };

export function isDrawn(series: ScoreSeriesDto): series is DrawnSeries {
  return series.scale !== null && totalsOf(series as DrawnSeries).length > 1;
}

/** What other rules scored is no point of the same line. */
export function onScale({ scale, readings }: DrawnSeries): ScoreReadingDto[] {
  return readings.filter(
    ({ score: { status, algorithmVersion } }) =>
      status !== 'other-rules' && algorithmVersion === scale.algorithmVersion,
  );
}

/** What the rules of the latest scored. */
export function totalsOf(series: DrawnSeries): ScoreReadingDto[] {
  return onScale(series).filter(({ score }) => score.total !== null);
}

/** The points of the line; null where it was not scored. */
export function pointsOf(series: DrawnSeries): Reading[] {
  return onScale(series).map(({ at, score: { total } }) => ({
    at: new Date(at).getTime(),
    value: total === null ? null : rounded(total),
  }));
}

/** From the first total to the last. */
export function periodOf(series: DrawnSeries): Period {
  const instants = totalsOf(series).map(({ at }) => new Date(at).getTime());
  return { from: Math.min(...instants), to: Math.max(...instants) };
}

/** How often it was not scored between the first total and the last: beyond them there is no line. */
export function gapsOf(series: DrawnSeries): number {
  const { from, to } = periodOf(series);
  return pointsOf(series).filter(({ at, value }) => value === null && at > from && at < to).length;
}

/** The cut-offs of a scale, each with its letter: beside the drawing it stands for the words below. */
export function signedCutOffs({ cutOffs }: Pick<ScoreScaleDto, 'cutOffs'>) {
  return cutOffs.map((cutOff, index) => ({ ...cutOff, sign: String.fromCharCode(65 + index) }));
}

/** The lines to draw: cut-offs at the same place share one. */
export function linesOf(scale: Pick<ScoreScaleDto, 'cutOffs'>): CutOffLine[] {
  const lines = new Map<string, CutOffLine>();
  for (const { from, to, sign } of signedCutOffs(scale)) {
    const place = `${from} ${to}`;
    const before = lines.get(place);
    lines.set(place, { from, to, sign: before ? `${before.sign} ${sign}` : sign });
  }
  return [...lines.values()];
}
