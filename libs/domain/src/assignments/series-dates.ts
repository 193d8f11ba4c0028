import { Temporal } from 'temporal-polyfill';
import type { AssignmentEntity } from './assignment.entity';

/** The first assignment of a series, as far as its dates follow from it. */
export type SeriesStart = Pick<AssignmentEntity, 'dueAt' | 'zone' | 'repeatDays'>;

/**
 * When a date of a series is due: the same time of the clock as the first, so many days of the
 * client's calendar later. Where the clocks skip that time it is as much later as they jump; where it
 * happens twice it is the earlier one (RFC 5545 §3.3.5).
 * @param number which of the dates, from 1
 */
export function dueOf(start: SeriesStart, number: number): Date {
  return instantOf(localDueOf(start, number).toZonedDateTime(start.zone));
}

/** The first instant of that date in the client's zone: from then on it is there for them. */
export function dayOf(start: SeriesStart, number: number): Date {
  return instantOf(localDueOf(start, number).toPlainDate().toZonedDateTime(start.zone));
}

/** The date of an instant by a zone's calendar, ISO 8601. */
export function localDateOf(at: Date, zone: string): string {
  return zoned(at, zone).toPlainDate().toString();
}

function localDueOf(
  { dueAt, zone, repeatDays }: SeriesStart,
  number: number,
): Temporal.PlainDateTime {
  // Constraints leave no series without them.
  return zoned(dueAt!, zone)
    .toPlainDateTime()
    .add({ days: repeatDays! * (number - 1) });
}

function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}

function instantOf(time: Temporal.ZonedDateTime): Date {
  return new Date(time.epochMilliseconds);
}
