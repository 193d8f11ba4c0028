import { v7, validate, version } from 'uuid';

/** A new UUIDv7 (RFC 9562): opaque, unique, and ordered by the time it was made. */
export function newId(): string {
  return v7();
}

/** True for a well-formed UUIDv7 in lower case, the only form that Trellis makes and accepts. */
export function isId(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value === value.toLowerCase() &&
    validate(value) &&
    version(value) === 7
  );
}
