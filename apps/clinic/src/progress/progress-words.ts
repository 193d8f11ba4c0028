import type { DistressReadingDto, ScaleReadingDto } from '@app/api-client/clinic';
import { factsOf, type Period, type Reading, within } from '@app/charts';
import { NOT_PRESENT, PRESENCE_CHOICES } from '@app/exercises';
import { plainDay } from '@app/ui';
import { t } from '../words';

const day = (at: number): string => plainDay(new Date(at).toISOString());

const timed = <Row extends { at: string }>(rows: Row[], period: Period) =>
  within(
    rows.map((row) => ({ ...row, at: new Date(row.at).getTime() })),
    period,
  );

/** First, last, and how far apart they are; never whether that is good. */
function changeInWords(which: string, readings: Reading[]): string {
  const facts = factsOf(readings);
  if (!facts) return t('clinic.progress.none', { which });
  const { first, last, count, difference, direction } = facts;
  const values = { which, first: first.value, last: last.value, to: day(last.at) };
  if (count === 1) return t('clinic.progress.one', values);
  return t(`clinic.progress.${direction}`, { ...values, from: day(first.at), difference });
}

/** What the chart of distress shows within a period, in plain facts. */
export function distressInWords(
  rows: DistressReadingDto[],
  period: Period,
  name: string,
): string[] {
  const readings = timed(rows, period);
  const of = (moment: 'before' | 'after') =>
    readings.map(({ at, [moment]: value }) => ({ at, value }));
  const away = readings.filter(
    ({ after, presenceAfter }) => after !== null && isAway(presenceAfter),
  ).length;
  return [
    changeInWords(t('clinic.progress.before'), of('before')),
    changeInWords(t('clinic.progress.after'), of('after')),
    ...(away > 0 ? [t('clinic.progress.away', { count: away, name })] : []),
    t('clinic.progress.unknown'),
  ];
}

/** How often which state was shared within a period. */
export function presenceInWords(rows: DistressReadingDto[], period: Period): string[] {
  const readings = timed(rows, period);
  const counted = PRESENCE_CHOICES.flatMap(({ id, label }) => {
    const times = readings.filter(({ presenceAfter }) => presenceAfter === id).length;
    return times > 0 ? [t('clinic.progress.times', { state: label, times })] : [];
  });
  return [counted.length > 0 ? `${counted.join(', ')}.` : t('clinic.progress.noPresence')];
}

/** What the chart of one question shows within a period. */
export function scaleInWords(rows: ScaleReadingDto[], period: Period): string[] {
  return [changeInWords(t('clinic.progress.answers'), timed(rows, period))];
}

const isAway = (state: string | null): boolean =>
  NOT_PRESENT.some((presence) => presence === state);
