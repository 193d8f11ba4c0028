import { Temporal } from 'temporal-polyfill';

/** `count` instants, one a week at the same wall-clock time in a zone, the first being `first`. */
export function weekly(first: Date, count: number, zone: string): Date[] {
  const start = Temporal.Instant.fromEpochMilliseconds(first.getTime()).toZonedDateTimeISO(zone);
  return Array.from(
    { length: count },
    (_, weeks) => new Date(start.add({ weeks }).epochMilliseconds),
  );
}
