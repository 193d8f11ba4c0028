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

/** The first instant of the day of `at` in a zone. */
export function startOfDay(at: Date, zone: string): Date {
  return instantOf(dayOf(at, zone), zone);
}

/**
 * The period that is asked for. Without one: since the last session, else three months.
 * @param lastSession the one before today, where there was any
 * @throws AppError 400 PERIOD_REFUSED
 */
export function periodOf(
  { from, to }: SummaryPeriodQueryDto,
  now: Date,
  zone: string,
  lastSession: Date | null,
): SummaryPeriod {
  const last = to ? Temporal.PlainDate.from(to) : dayOf(now, zone);
  const isChosen = from !== undefined || to !== undefined;
  const first = from
    ? Temporal.PlainDate.from(from)
    : !isChosen && lastSession
      ? dayOf(lastSession, zone)
      : last.subtract({ months: MONTHS });
  if (Temporal.PlainDate.compare(first, last) > 0) {
    throw refused('from', 'This has to be a day before the last one');
  }
  if (Temporal.PlainDate.compare(first.add({ years: LONGEST_YEARS }), last) < 0) {
    throw refused('from', `A summary is about at most ${LONGEST_YEARS} years`);
  }
  return {
    firstDay: first.toString(),
    lastDay: last.toString(),
    basis: isChosen ? 'chosen' : lastSession ? 'since-session' : 'three-months',
    from: instantOf(first, zone),
    to: instantOf(last.add({ days: 1 }), zone),
  };
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
