import type { Ink, Period, Shape } from './drawing';

/** One reading of a series; null where it is missing, which is a gap and never a guess. */
export interface Reading {
  /** Milliseconds since 1970. */
  at: number;
  value: number | null;
  /** True for a reading that is not to be taken like the others: it wears a ring. */
  isMarked?: boolean;
}

/** Readings of one measure in one role, oldest first. */
export interface Series {
  /** Said beside the last dot. */
  name: string;
  readings: readonly Reading[];
  ink: Ink;
  shape: Shape;
  isHollow: boolean;
  dash: readonly number[];
}

/** What can be said about a series without judging it. */
export interface Facts {
  /** Readings that are there. */
  count: number;
  first: { at: number; value: number };
  last: { at: number; value: number };
  lowest: number;
  highest: number;
  /** Of the last against the first. */
  direction: 'lower' | 'higher' | 'same';
  /** How far apart they are, never negative. */
  difference: number;
}

/** First, last and range of what is there; null where nothing is. */
export function factsOf(readings: readonly Reading[]): Facts | null {
  const there = readings.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
  const [first] = there;
  const last = there.at(-1);
  if (!first || !last) return null;
  const values = there.map(({ value }) => value);
  return {
    count: there.length,
    first,
    last,
    lowest: Math.min(...values),
    highest: Math.max(...values),
    direction: last.value === first.value ? 'same' : last.value < first.value ? 'lower' : 'higher',
    difference: Math.abs(last.value - first.value),
  };
}

/** The readings within a period, both ends included. */
export function within<T extends { at: number }>(readings: readonly T[], period: Period): T[] {
  return readings.filter(({ at }) => at >= period.from && at <= period.to);
}
