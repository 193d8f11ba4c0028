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

/** When a measure is ready that is given now for an instant: a time that is over counts as now. */
export function measureReadyAt(dueAt: Date, now: Date, zone: string): Date {
  const readyNow = measureDueAt(now, zone);
  return dueAt < now && readyNow > now ? readyNow : measureDueAt(dueAt, zone);
}

/** As far as it says since when a measure waits. */
export type WaitingMeasure = Readonly<{ assignedAt: Date; dueAt: Date | null; zone: string }>;

/**
 * Whether a measure that waits is offered: never in a Friday night of the client's, and what came without
 * a date in one, not before the Monday after it.
 * @param heldAt of the session that it waited for, where it was held
 */
export function isOffered(
  { assignedAt, dueAt, zone }: WaitingMeasure,
  now: Date,
  heldAt?: Date,
): boolean {
  const came = dueAt ? now : (heldAt ?? assignedAt);
  return measureDueAt(now, zone) <= now && measureDueAt(came, zone) <= now;
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
