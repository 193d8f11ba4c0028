import { activeLocale } from '@app/ui';
import { NativeSelect } from '@mantine/core';
import { t } from '../words';
import { datesOf, everyDaysOf, termsFor, type AssignTerms } from './terms';
import type { LocalTime } from './zoned-time';
import classes from './assign.module.css';

const TIMES = Array.from({ length: 11 }, (_, index) => index + 2);

type RepeatFieldProps = {
  terms: AssignTerms;
  /** Of a measure; null for an exercise. */
  atLeastDays: number | null;
  onTerms: (part: Partial<AssignTerms>) => void;
};

/** Once, or on further dates, which are named so that nobody has to count. */
export function RepeatField({ atLeastDays, onTerms, ...asked }: RepeatFieldProps) {
  const terms = termsFor(asked.terms, atLeastDays);
  const { everyDays, times } = terms;
  const choices = everyDaysOf(atLeastDays);
  if (choices.length === 0)
    return <p className={classes.hint}>{t('clinic.plan.seldom', { days: atLeastDays ?? 0 })}</p>;
  return (
    <div className={classes.repeat}>
      <NativeSelect
        label={t('clinic.plan.repeat')}
        value={String(everyDays ?? '')}
        onChange={(event) => onTerms({ everyDays: Number(event.currentTarget.value) || null })}
        data={[
          { value: '', label: t('clinic.plan.once') },
          ...choices.map((days) => ({
            value: String(days),
            label: t('clinic.plan.everyDays', { days }),
          })),
        ]}
      />
      {everyDays !== null && (
        <NativeSelect
          label={t('clinic.plan.times')}
          value={String(times)}
          onChange={(event) => onTerms({ times: Number(event.currentTarget.value) })}
          data={TIMES.map((count) => ({
            value: String(count),
            label: t('clinic.plan.timesCount', { count }),
          }))}
        />
      )}
      {everyDays !== null && terms.due && (
        <p className={classes.hint}>
          {t('clinic.plan.dates', { dates: datesOf(terms).map(dayInWords).join(' · ') })}
        </p>
      )}
    </div>
  );
}

/** "3 Mar" of a wall clock's reading. */
const dayInWords = (local: LocalTime): string =>
  new Intl.DateTimeFormat(activeLocale(), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${local}Z`));
