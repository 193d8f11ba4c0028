import { badRequest } from '@app/kernel';
import { Temporal } from 'temporal-polyfill';
import type { SummaryBasis, SummaryPeriodQueryDto } from './client-summary.dto';

const MONTHS = 3;
const LONGEST_YEARS = 2;

/** The days of a summary, and the instants between which they lie. */
export interface SummaryPeriod {
  firstDay: string;
  lastDay: string;
  basis: SummaryBasis;
  /** Included. */
  from: Date;
  /** Excluded. */
  to: Date;
}

/** What a period may begin with. */
export interface Beginnings {
  /** When the last session was held; null where there was none. */
  lastSession: Date | null;
  /** When the first exercise was given; null where none was. */
  firstExercise: Date | null;
}

/**
 * The period that is asked for. Without one: since the last session, else three months.
 * @throws AppError 400 PERIOD_REFUSED
 */
export function periodOf(
  query: SummaryPeriodQueryDto,
  now: Date,
  zone: string,
  beginnings: Beginnings,
): SummaryPeriod {
  const last = query.to ? Temporal.PlainDate.from(query.to) : dayOf(now, zone);
  const { first, basis } = begin(query, last, zone, beginnings);
  if (Temporal.PlainDate.compare(first, last) > 0) {
    throw refused('from', 'This has to be a day before the last one');
  }
  if (Temporal.PlainDate.compare(first.add({ years: LONGEST_YEARS }), last) < 0) {
    throw refused('from', `A summary is about at most ${LONGEST_YEARS} years`);
  }
  return {
    firstDay: first.toString(),
    lastDay: last.toString(),
    basis,
    from: instantOf(first, zone),
    to: instantOf(last.add({ days: 1 }), zone),
  };
}

function begin(
  { from, to, since }: SummaryPeriodQueryDto,
  last: Temporal.PlainDate,
  zone: string,
  { lastSession, firstExercise }: Beginnings,
): { first: Temporal.PlainDate; basis: SummaryBasis } {
  const monthsBack = last.subtract({ months: MONTHS });
  if (from) return { first: Temporal.PlainDate.from(from), basis: 'chosen' };
  if (since === 'first-exercise' && firstExercise) {
    const given = dayOf(firstExercise, zone);
    const furthest = last.subtract({ years: LONGEST_YEARS });
    const isTooFar = Temporal.PlainDate.compare(given, furthest) < 0;
    return { first: isTooFar ? furthest : given, basis: 'whole' };
  }
  if (to) return { first: monthsBack, basis: 'chosen' };
  if (since !== 'first-exercise' && lastSession) {
    return { first: dayOf(lastSession, zone), basis: 'since-session' };
  }
  return { first: monthsBack, basis: 'three-months' };
}

function dayOf(at: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate();
}

function instantOf(day: Temporal.PlainDate, zone: string): Date {
  return new Date(day.toZonedDateTime(zone).epochMilliseconds);
}

function refused(field: string, message: string) {
  return badRequest('PERIOD_REFUSED', 'Please check the days', [{ field, message }]);
}
