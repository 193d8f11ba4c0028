import type { ScoreReadingDto, ScoreSeriesDto } from '@app/api-client/clinic';
import { Card, plainDay, Section } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { scoresQuery } from '../api/queries';
import { t } from '../words';
import { ScoreSheet } from './score-sheet';
import { bandInWords, inFigures } from './score-words';
import classes from './scores.module.css';

/** Every questionnaire that a client took and shares; nothing at all for most clients. */
export function ScoresSection({ clientId }: { clientId: string }) {
  const { data } = useQuery(scoresQuery(clientId));
  if (!data || data.series.length === 0) return null;
  return (
    <Section title={t('clinic.score.section')}>
      {data.series.map((series) => (
        <ScoreCard key={series.measureId} series={series} />
      ))}
      {data.isCut && <p className={classes.soft}>{t('clinic.score.cut')}</p>}
    </Section>
  );
}

function ScoreCard({ series: { title, readings } }: { series: ScoreSeriesDto }) {
  const latest = readings.at(-1);
  return (
    <Card>
      <h3 className={classes.title}>{title}</h3>
      {latest && <p className={classes.soft}>{plainDay(latest.at)}</p>}
      {latest && <ScoreSheet reading={latest} />}
      {readings.length > 1 && <ScoreTable title={title} readings={readings} />}
    </Card>
  );
}

function ScoreTable({ title, readings }: { title: string; readings: ScoreReadingDto[] }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={classes.table}>
        <caption>{t('clinic.score.earlier')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clinic.score.when')}</th>
            <th scope="col">{t('clinic.score.total')}</th>
            <th scope="col">{t('clinic.score.change')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.toReversed().map((reading) => (
            <tr key={reading.responseId}>
              <th scope="row">
                <Link to="/responses/$responseId" params={{ responseId: reading.responseId }}>
                  {plainDay(reading.at)}
                </Link>
              </th>
              <td>{totalInWords(reading)}</td>
              <td>{changeInBrief(reading)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function totalInWords({ score }: ScoreReadingDto): string {
  if (score.status === 'not-scored') return t('clinic.score.notScored');
  if (score.status === 'other-rules') return t('clinic.score.otherRules');
  if (score.total === null)
    return score.subscales.map(({ name, value }) => `${name} ${inFigures(value)}`).join(', ');
  return score.band ? `${inFigures(score.total)} · ${bandInWords(score)}` : inFigures(score.total);
}

function changeInBrief({ change }: ScoreReadingDto): string {
  if (!change || change.points === null) return '–';
  const sign = change.points > 0 ? '+' : change.points < 0 ? '−' : '';
  const status = t(`clinic.score.short.${change.status}`);
  return `${sign}${inFigures(Math.abs(change.points))}, ${status}`;
}
