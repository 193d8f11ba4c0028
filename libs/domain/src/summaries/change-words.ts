import { factsOf, type Reading } from '@app/charts';

/** "3 Mar 2026", by the clock of a zone. */
export function dayInWords(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at);
}

/** Said once where there are numbers: whether they mean anything, nobody has published. */
export const NO_THRESHOLD =
  'Whether a change is more than chance is unknown: no threshold is published for these readings.';

/**
 * First and last, and how far apart they are; never whether that is good. Null where nothing is there.
 */
export function changeInWords(
  which: string,
  readings: readonly Reading[],
  zone: string,
): string | null {
  const facts = factsOf(readings);
  if (!facts) return null;
  const { first, last, count, direction, difference } = facts;
  const at = (reading: { at: number }) => dayInWords(new Date(reading.at), zone);
  if (count === 1) return `${which}: ${last.value} on ${at(last)}, the only reading.`;
  const change = `${which}: ${first.value} on ${at(first)}, ${last.value} on ${at(last)}`;
  const how = direction === 'same' ? 'the same' : `${direction} by ${difference}`;
  return `${change}; ${how}, over ${count} readings.`;
}

export function timesInWords(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}

export function awayInWords(count: number): string {
  const times = timesInWords(count);
  const first = times.charAt(0).toUpperCase() + times.slice(1);
  return `${first} they felt far away or numb afterwards: less distress is no ease then.`;
}
