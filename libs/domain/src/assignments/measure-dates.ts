import { Temporal } from 'temporal-polyfill';
import { type Measure, pastFridayNight } from '@app/exercises';
import { type AppError, badRequest } from '@app/kernel';

const DAYS_OF_WEEK = 7;

/** When a measure is ready that was asked for at an instant: not on a Friday night of the client's. */
export function measureDueAt(dueAt: Date, zone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(dueAt.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
  const moved = pastFridayNight(local);
  if (moved === local) return dueAt;
  return new Date(Temporal.PlainDateTime.from(moved).toZonedDateTime(zone).epochMilliseconds);
}

/**
 * A measure is asked again no sooner than its cadence has it, and in whole weeks: so each of its dates
 * has the day of the week and the time of the first.
 * @throws AppError 400 CADENCE_REFUSED
 */
export function checkCadence({ cadence }: Pick<Measure, 'cadence'>, everyDays: number): void {
  if (everyDays < cadence.atLeastDays) {
    throw cadenceRefused(`Not sooner again than after ${cadence.atLeastDays} days`);
  }
  if (everyDays % DAYS_OF_WEEK !== 0) throw cadenceRefused('A measure repeats in whole weeks');
}

function cadenceRefused(message: string): AppError {
  return badRequest('CADENCE_REFUSED', 'This measure is not asked so often', [
    { field: 'repeat.everyDays', message },
  ]);
}
