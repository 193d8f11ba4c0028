import { ValidateBy } from 'class-validator';
import { Temporal } from 'temporal-polyfill';

const EARLIEST = Temporal.PlainDate.from('1900-01-01');

/** True for a day of the calendar since 1900, written as `1990-04-23`. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    const day = Temporal.PlainDate.from(value, { overflow: 'reject' });
    return Temporal.PlainDate.compare(day, EARLIEST) >= 0;
  } catch {
    return false;
  }
}

/** The field holds a day. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isDay',
    validator: {
      validate: isDay,
      defaultMessage: () => 'Please give a whole date, such as 1990-04-23',
    },
  });
}
