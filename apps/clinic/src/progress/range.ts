import type { Period } from '@app/charts';

/** How much of the time a chart shows. */
export const RANGES = ['quarter', 'year', 'all'] as const;
export type Range = (typeof RANGES)[number];

/** Months that a range reaches back. */
const MONTHS = { quarter: 3, year: 12 };

/**
 * The period of a range: up to now, from some months ago or from the first reading.
 * @param firstAt instant of the first reading in milliseconds; null where there is none
 */
export function periodOf(range: Range, now: Date, firstAt: number | null): Period {
  const to = now.getTime();
  if (range === 'all') return { from: Math.min(firstAt ?? to, to), to };
  const from = new Date(now);
  from.setMonth(from.getMonth() - MONTHS[range]);
  return { from: from.getTime(), to };
}
