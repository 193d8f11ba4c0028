import { t } from '../locales/words';
import classes from '../drawings/drawings.module.css';

type TrendPairProps = {
  /** What was asked, as a name: "Distress". */
  measure: string;
  /** 0–10, or null where it was not answered: a gap, never a guess. */
  before: number | null;
  after: number | null;
};

const width = 240;
const top = 10;
const height = 80;
const left = 82;
const right = 182;
const level = (value: number) => top + height * (1 - value / 10);

/** Two answers on one scale, joined by a line: no colour says whether up or down is good. */
export function TrendPair({ measure, before, after }: TrendPairProps) {
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${width} 120`}
        className={classes.chart}
        role="img"
        aria-label={inWords({ measure, before, after })}
      >
        {[0, 5, 10].map((mark) => (
          <path key={mark} d={`M28 ${level(mark)}H${width}`} className={classes.axis} />
        ))}
        {[0, 10].map((mark) => (
          <text key={mark} x="20" y={level(mark) + 4} textAnchor="end" className={classes.when}>
            {mark}
          </text>
        ))}
        {before !== null && after !== null && (
          <path
            d={`M${left} ${level(before)}L${right} ${level(after)}`}
            className={classes.trend}
          />
        )}
        {before !== null && (
          <circle cx={left} cy={level(before)} r="5" className={classes.before} />
        )}
        {after !== null && <circle cx={right} cy={level(after)} r="5" className={classes.after} />}
        <text x={left - 14} y={level(before ?? 5) + 5} textAnchor="end" className={classes.value}>
          {before ?? '–'}
        </text>
        <text x={right + 14} y={level(after ?? 5) + 5} className={classes.value}>
          {after ?? '–'}
        </text>
        <text x={left} y="113" textAnchor="middle" className={classes.when}>
          {t('ui.chart.before')}
        </text>
        <text x={right} y="113" textAnchor="middle" className={classes.when}>
          {t('ui.chart.after')}
        </text>
      </svg>
      <AsTable measure={measure} before={before} after={after} />
    </figure>
  );
}

/** The same numbers to read instead of to look at. */
function AsTable({ measure, before, after }: TrendPairProps) {
  return (
    <details className={classes.asTable}>
      <summary>{t('ui.chart.asTable')}</summary>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('ui.chart.before')}</th>
            <th scope="col">{t('ui.chart.after')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('ui.chart.outOfTen', { measure })}</th>
            <td>{before ?? '–'}</td>
            <td>{after ?? '–'}</td>
          </tr>
        </tbody>
      </table>
    </details>
  );
}

function inWords({ measure, before, after }: TrendPairProps): string {
  if (before !== null && after !== null) return t('ui.chart.change', { measure, before, after });
  if (before !== null) return t('ui.chart.onlyBefore', { measure, before });
  if (after !== null) return t('ui.chart.onlyAfter', { measure, after });
  return t('ui.chart.none', { measure });
}
