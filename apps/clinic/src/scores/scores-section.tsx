import type { ScoreSeriesDto } from '@app/api-client/clinic';
import { Card, plainDay, Section } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { progressQuery, scoresQuery } from '../api/queries';
import { t } from '../words';
import { ScoreChart } from './score-chart';
import { isDrawn } from './score-line';
import { ScoreSheet } from './score-sheet';
import { ScoreTable } from './score-table';
import classes from './scores.module.css';

/** Every questionnaire that a client took and shares; nothing at all for most clients. */
export function ScoresSection({ clientId }: { clientId: string }) {
  const { data } = useQuery(scoresQuery(clientId));
  // The charts above have them already.
  const { data: progress } = useQuery(progressQuery(clientId));
  if (!data || data.series.length === 0) return null;
  return (
    <Section title={t('clinic.score.section')}>
      {data.series.map((series) => (
        <ScoreCard key={series.measureId} series={series} sessions={progress?.sessions ?? []} />
      ))}
      {data.isCut && <p className={classes.soft}>{t('clinic.score.cut')}</p>}
    </Section>
  );
}

type ScoreCardProps = { series: ScoreSeriesDto; sessions: string[] };

function ScoreCard({ series, sessions }: ScoreCardProps) {
  const { title, readings } = series;
  const latest = readings.at(-1);
  return (
    <Card>
      <div>
        <h3 className={classes.title}>{title}</h3>
        {latest && <p className={classes.soft}>{plainDay(latest.at)}</p>}
      </div>
      {latest && <ScoreSheet reading={latest} />}
      {isDrawn(series) ? (
        <ScoreChart series={series} sessions={sessions} />
      ) : (
        readings.length > 1 && <ScoreTable title={title} readings={readings} />
      )}
    </Card>
  );
}
