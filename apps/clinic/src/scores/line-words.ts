import type { ScoreScaleDto, ThresholdSourceDto } from '@app/api-client/clinic';
import { plainDay } from '@app/ui';
import { t } from '../words';
import { type DrawnSeries, gapsOf, onScale, signedCutOffs, totalsOf } from './score-line';
import { differenceInWords, inFigures, statusInWords } from './score-words';

type Limit = { sign: string | null; words: string };

/** What is published about a scale: bands in one line, then its cut-offs, by whom they were found with. */
export function limitsBySource(
  scale: Pick<ScoreScaleDto, 'bands' | 'cutOffs'>,
): { source: ThresholdSourceDto; limits: Limit[] }[] {
  const { bands } = scale;
  const named = bands.map(({ name, from, to }) =>
    t('clinic.score.oneBand', { name, from: inFigures(from), to: inFigures(to) }),
  );
  const all = [
    ...bands.slice(0, 1).map(({ source }) => ({ source, sign: null, words: named.join(' · ') })),
    ...signedCutOffs(scale).map(({ sign, source, name, rule, from, to }) => ({
      ...{ source, sign },
      words: from === to ? t(`clinic.score.rule.${rule}`, { name, value: inFigures(from) }) : name,
    })),
  ];
  const isOne = (a: ThresholdSourceDto, b: ThresholdSourceDto) =>
    a.population === b.population && a.cite === b.cite;
  const sources = all
    .map(({ source }) => source)
    .filter((one, index, list) => list.findIndex((other) => isOne(one, other)) === index);
  return sources.map((source) => ({
    source,
    limits: all.filter((one) => isOne(one.source, source)),
  }));
}

/** What the line shows, in plain facts. */
export function lineInWords(series: DrawnSeries): string[] {
  const totals = totalsOf(series);
  const [first, last] = [totals[0]!, totals.at(-1)!];
  const gaps = gapsOf(series);
  const others = series.readings.length - onScale(series).length;
  const { sinceFirst } = series;
  return [
    t('clinic.score.span', {
      count: totals.length,
      from: plainDay(first.at),
      to: plainDay(last.at),
    }),
    // Of two, the sheet says it already.
    ...(sinceFirst && totals.length > 2
      ? [`${differenceInWords(sinceFirst)} ${statusInWords(sinceFirst)}`.trim()]
      : []),
    ...(gaps > 0 ? [t('clinic.score.gaps', { count: gaps })] : []),
    ...(others > 0 ? [t('clinic.score.beside', { count: others })] : []),
  ];
}
