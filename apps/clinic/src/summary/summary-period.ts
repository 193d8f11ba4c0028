import type { ClientSummariesGetData } from '@app/api-client/clinic';

/** From when on a client's work is summed up; the first is what a session needs. */
export const PERIODS = ['session', 'month', 'quarter', 'all'] as const;
export type SummaryPeriod = (typeof PERIODS)[number];

const DAYS = { month: 30, quarter: 90 };

/** What the address says of it; without anything it is since the last session. */
export type PeriodSearch = { period?: SummaryPeriod };

export function readPeriodSearch(search: Record<string, unknown>): PeriodSearch {
  const period = PERIODS.find((one) => one === search.period);
  return period && period !== 'session' ? { period } : {};
}

/** The same as the API takes it. Days are whole, so the same day asks for the same. */
export function queryOf(period: SummaryPeriod, now: Date): ClientSummariesGetData['query'] {
  if (period === 'session') return {};
  if (period === 'all') return { since: 'first-exercise' };
  const from = new Date(now);
  from.setDate(from.getDate() - DAYS[period]);
  const [year, month, day] = [from.getFullYear(), from.getMonth() + 1, from.getDate()];
  return { from: [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-') };
}
