import { drawScores } from '@app/charts';
import { Chart } from '@app/ui';
import { t } from '../words';
import { lineInWords } from './line-words';
import { ScoreLimits } from './score-limits';
import { type DrawnSeries, linesOf, periodOf, pointsOf } from './score-line';
import { scoreTable } from './score-table';

type ScoreChartProps = {
  series: DrawnSeries;
  /** ISO instants. */
  sessions: string[];
};

/** The totals of one questionnaire over time. What was not scored is a gap, and no guess. */
export function ScoreChart({ series, sessions }: ScoreChartProps) {
  const { scale, shortTitle, readings } = series;
  const { min, max, bands } = scale;
  return (
    <Chart
      title={t('clinic.score.overTime', { title: shortTitle })}
      summary={lineInWords(series)}
      height={240}
      draw={(size) =>
        drawScores(
          {
            readings: pointsOf(series),
            period: periodOf(series),
            sessions: sessions.map((at) => new Date(at).getTime()),
            words: { ring: '', session: t('clinic.score.session') },
            ...{ min, max },
            bands: bands.map(({ from, to, name }) => ({ from, to, words: name })),
            cutOffs: linesOf(scale),
          },
          size,
        )
      }
      below={<ScoreLimits scale={scale} />}
      table={scoreTable(readings)}
    />
  );
}
