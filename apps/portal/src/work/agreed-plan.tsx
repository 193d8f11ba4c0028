import { dayAndTime } from '@app/ui';
import { t } from '../words';
import type { Work } from './work-query';
import classes from './work.module.css';

/** What was planned with the therapist; nothing where nothing was. */
export function AgreedPlan({ work: { assignment } }: { work: Work }) {
  const { plan, dueAt, isAfterSession, series } = assignment;
  const when = isAfterSession ? t('portal.plan.afterSession') : dueAt && dayAndTime(dueAt);
  const parts: [string, string | null | undefined][] = [
    [t('portal.plan.agreedWhen'), when],
    [t('portal.plan.agreedWhere'), plan?.where],
    [t('portal.plan.agreedHow'), plan?.how],
    [t('portal.plan.agreedObstacle'), plan?.obstacle],
  ];
  const told = parts.filter(([, words]) => words);
  if (told.length === 0) return null;
  return (
    <div className={classes.agreed}>
      <dl className={classes.facts}>
        {told.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={classes.lines}>{words}</dd>
          </div>
        ))}
      </dl>
      {series && (
        <p className={classes.hint}>{t('portal.plan.again', { days: series.everyDays })}</p>
      )}
    </div>
  );
}
