import { t } from '../locales/words';
import classes from '../drawings/drawings.module.css';

type TrendPairProps = {
  /** What was asked, as a name: "Distress". */
  measure: string;
  /** 0–10, or null where it was not answered: a gap, never a guess. */
  before: number | null;
  after: number | null;
};

const width = 260;
const top = 22;
const height = 72;
const left = 70;
const right = 190;
const level = (value: number) => top + height * (1 - value / 10);

/** Two answers on one scale, joined by a line: no colour says whether up or down is good. */
export function TrendPair({ measure, before, after }: TrendPairProps) {
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${width} 126`}
        className={classes.chart}
        role="img"
        aria-label={inWords({ measure, before, after })}
      >
        <path
          d={`M${left} ${top}V${top + height}M${right} ${top}V${top + height}`}
          className={classes.axis}
        />
        {before !== null && after !== null && (
          <path
            d={`M${left} ${level(before)}L${right} ${level(after)}`}
            className={classes.trend}
          />
        )}
        {before !== null && (
          <circle cx={left} cy={level(before)} r="6" className={classes.before} />
        )}
        {after !== null && <circle cx={right} cy={level(after)} r="6" className={classes.after} />}
        <text x={left - 16} y={level(before ?? 5) + 5} textAnchor="end" className={classes.value}>
          {before ?? '–'}
        </text>
        <text x={right + 16} y={level(after ?? 5) + 5} className={classes.value}>
          {after ?? '–'}
        </text>
        <text x={left} y="118" textAnchor="middle" className={classes.when}>
          {t('ui.chart.before')}
        </text>
        <text x={right} y="118" textAnchor="middle" className={classes.when}>
          {t('ui.chart.after')}
        </text>
      </svg>
    </figure>
  );
}

function inWords({ measure, before, after }: TrendPairProps): string {
  if (before !== null && after !== null) return t('ui.chart.change', { measure, before, after });
  if (before !== null) return t('ui.chart.onlyBefore', { measure, before });
  if (after !== null) return t('ui.chart.onlyAfter', { measure, after });
  return t('ui.chart.none', { measure });
}
