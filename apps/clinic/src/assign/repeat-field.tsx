import { activeLocale } from '@app/ui';
import { NativeSelect } from '@mantine/core';
import { t } from '../words';
import { datesOf, type AssignTerms } from './terms';
import type { LocalTime } from './zoned-time';
import classes from './assign.module.css';

const EVERY = [1, 2, 3, 7, 14] as const;
const TIMES = Array.from({ length: 11 }, (_, index) => index + 2);

type RepeatFieldProps = {
  terms: AssignTerms;
  onTerms: (part: Partial<AssignTerms>) => void;
};

/** Once, or on further dates, which are named so that nobody has to count. */
export function RepeatField({ terms, onTerms }: RepeatFieldProps) {
  const { everyDays, times } = terms;
  return (
    <div className={classes.repeat}>
      <NativeSelect
        label={t('clinic.plan.repeat')}
        value={String(everyDays ?? '')}
        onChange={(event) => onTerms({ everyDays: Number(event.currentTarget.value) || null })}
        data={[
          { value: '', label: t('clinic.plan.once') },
          ...EVERY.map((days) => ({
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
