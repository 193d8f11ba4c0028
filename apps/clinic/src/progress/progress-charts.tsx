import type { ProgressDto } from '@app/api-client/clinic';
import { type Period, within } from '@app/charts';
import { Card, DistressChart, plainDay, PresenceChart, ScaleChart } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import classes from './progress.module.css';
import { distressInWords, presenceInWords, scaleInWords } from './progress-words';
import { periodOf, type Range } from './range';

type ProgressChartsProps = {
  progress: ProgressDto;
  range: Range;
  clientName: string;
  onAll: () => void;
};

const instants = (rows: { at: string }[]) => rows.map(({ at }) => ({ at: new Date(at).getTime() }));

/** One chart for each measure that has a reading in the range. */
export function ProgressCharts({ progress, range, clientName, onAll }: ProgressChartsProps) {
  const { distress, scales, sessions, isCut } = progress;
  const all = [...instants(distress), ...scales.flatMap(({ readings }) => instants(readings))];
  const first = Math.min(...all.map(({ at }) => at));
  const period = periodOf(range, new Date(), first);
  if (within(all, period).length === 0) {
    const latest = new Date(Math.max(...all.map(({ at }) => at))).toISOString();
    return (
      <Card className={classes.none}>
        <p>{t('clinic.progress.noneInRange', { latest: plainDay(latest) })}</p>
        <Button variant="default" onClick={onAll}>
          {t('clinic.progress.showAll')}
        </Button>
      </Card>
    );
  }
  const shared = { period, sessions };
  return (
    <div className={classes.charts}>
      <Card>
        <DistressChart
          {...shared}
          title={t('clinic.progress.distress')}
          summary={distressInWords(distress, period, clientName)}
          rows={distress}
        />
      </Card>
      {distress.some(({ presenceAfter }) => presenceAfter !== null) && (
        <Card>
          <PresenceChart
            {...shared}
            title={t('clinic.progress.presence')}
            summary={presenceInWords(distress, period)}
            rows={distress}
          />
        </Card>
      )}
      {scales
        .filter(({ readings }) => isIn(readings, period))
        .map((series) => (
          <Card key={`${series.exerciseId}/${series.stepId}/${series.low}/${series.high}`}>
            <ScaleChart
              {...shared}
              title={series.prompt}
              summary={[
                t('clinic.progress.scaleFrom', { title: series.title }),
                ...scaleInWords(series.readings, period),
              ]}
              rows={series.readings}
              low={series.low}
              high={series.high}
            />
          </Card>
        ))}
      {isCut && <p className={classes.quiet}>{t('clinic.progress.cut')}</p>}
    </div>
  );
}

const isIn = (rows: { at: string }[], period: Period): boolean =>
  within(instants(rows), period).length > 0;
