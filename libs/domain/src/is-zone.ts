import { ValidateBy } from 'class-validator';
import { Temporal } from 'temporal-polyfill';

/** True for an IANA zone by its name, such as `Europe/London`; an offset is none. */
export function isZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value);
    return true;
  } catch {
    return false;
  }
}

/** The field holds an IANA zone. */
export function IsZone(): PropertyDecorator {
  return ValidateBy({
    name: 'isZone',
    validator: {
      validate: isZone,
      defaultMessage: () => 'Please choose a time zone from the list',
    },
  });
}
