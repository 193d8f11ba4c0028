/** A wall clock's reading without a zone, as `datetime-local` fields have it: `YYYY-MM-DDTHH:mm`. */
export type LocalTime = string;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What the clocks of an IANA zone show at an instant. */
export function localTimeIn(zone: string, at: Date): LocalTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/**
 * The instant at which the clocks of a zone show `local`. A time that happens twice is the earlier
 * one; one that is skipped is as much later as the clocks jump (RFC 5545 §3.3.5; Temporal's
 * `compatible`).
 */
export function instantIn(zone: string, local: LocalTime): Date {
  const asUtc = utc(local);
  const offsetAt = (at: number) => utc(localTimeIn(zone, new Date(at))) - floorToMinute(at);
  // The zone's rules a day before and after hold every change that can matter here.
  const before = offsetAt(asUtc - DAY_MS);
  const after = offsetAt(asUtc + DAY_MS);
  const right = [before, after]
    .map((offset) => asUtc - offset)
    .filter((at) => offsetAt(at) === asUtc - at);
  return new Date(right.length > 0 ? Math.min(...right) : asUtc - before);
}

/** Today at `hour` by the zone's clocks, or tomorrow where that is over. */
export function nextAt(zone: string, hour: number, now: Date): LocalTime {
  const today = onDay(zone, hour, now, 0);
  return instantIn(zone, today) > now ? today : onDay(zone, hour, now, 1);
}

/** `days` after today at `hour`, by the zone's clocks. */
export function onDay(zone: string, hour: number, now: Date, days: number): LocalTime {
  const noon = utc(`${localTimeIn(zone, now).slice(0, 10)}T12:00`) + days * DAY_MS;
  return `${new Date(noon).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00`;
}

/** The same time of the clock so many days later. */
export function addDays(local: LocalTime, days: number): LocalTime {
  return new Date(utc(local) + days * DAY_MS).toISOString().slice(0, 16);
}

const utc = (local: LocalTime): number => Date.parse(`${local.slice(0, 16)}Z`);
const floorToMinute = (at: number): number => Math.floor(at / MINUTE_MS) * MINUTE_MS;
