import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsDate, MaxDate, MinDate } from 'class-validator';

/** Instants that a calendar can plan; beyond them a zone's rules are guesswork. */
const EARLIEST = new Date('2020-01-01T00:00:00Z');
const LATEST = new Date('2100-01-01T00:00:00Z');
/** RFC 3339 with its offset: without one, the server's own zone would decide. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The field holds an instant with its offset, between 2020 and 2100; the service gets a `Date`. */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value,
    ),
    IsDate(),
    MinDate(EARLIEST),
    MaxDate(LATEST),
  );
}
