import type { ScoreReadingDto } from '@app/api-client/clinic';
import { type ChartTable, plainDay } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import { bandInWords, inFigures } from './score-words';
import classes from './scores.module.css';

/** Each time a questionnaire was taken, the latest first, with the way to the answers. */
export function scoreTable(readings: readonly ScoreReadingDto[]): ChartTable {
  return {
    columns: [t('clinic.score.when'), t('clinic.score.total'), t('clinic.score.change')],
    rows: readings.toReversed().map((reading) => ({
      key: reading.responseId,
      cells: [
        <Link to="/responses/$responseId" params={{ responseId: reading.responseId }}>
          {plainDay(reading.at)}
        </Link>,
        totalInWords(reading),
        changeInBrief(reading),
      ],
    })),
  };
}

type ScoreTableProps = { title: string; readings: readonly ScoreReadingDto[] };

/** The same where there is no line to draw. */
export function ScoreTable({ title, readings }: ScoreTableProps) {
  const { columns, rows } = scoreTable(readings);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={classes.table}>
        <caption>{t('clinic.score.earlier')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...values] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                <td key={columns[index + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function totalInWords({ score }: ScoreReadingDto): string {
  if (score.status === 'not-scored')
    return t('clinic.score.notScoredOpen', { missing: score.missing, items: score.items });
  if (score.status === 'other-rules') return t('clinic.score.otherRules');
  if (score.total === null)
    return score.subscales.map(({ name, value }) => `${name} ${inFigures(value)}`).join(', ');
  return score.band ? `${inFigures(score.total)} · ${bandInWords(score)}` : inFigures(score.total);
}

function changeInBrief({ change }: ScoreReadingDto): string {
  if (!change) return '–';
  if (change.points === null) return t('clinic.score.short.otherRules');
  const sign = change.points > 0 ? '+' : change.points < 0 ? '−' : '';
  const status = t(`clinic.score.short.${change.status}`);
  return `${sign}${inFigures(Math.abs(change.points))}, ${status}`;
}
