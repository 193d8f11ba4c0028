/** What a client shared of how hard it felt with one response: 0–10, null where they did not. */
export interface Reading {
  responseId: string;
  title: string;
  submittedAt: Date;
  before: number | null;
  after: number | null;
}

/** After the exercise it was harder than before it. */
export interface Rise {
  responseId: string;
  title: string;
  submittedAt: Date;
  before: number;
  after: number;
}

/** Means of the readings before the exercises: the latest three, and the three before those. */
export interface Trend {
  earlier: number;
  recent: number;
}

export interface Worse {
  rise: Rise | null;
  trend: Trend | null;
}

/** Points of ten. A prompt to look: no threshold is published for these readings. */
const NOTABLE = 2;
/** Responses on each side of the comparison. */
const SIDE = 3;

/**
 * Whether what is shared tells of a change for the worse; null where it does not. What is not shared
 * is not guessed.
 * @param newestFirst a client's readings
 */
export function worseOf(newestFirst: readonly Reading[]): Worse | null {
  const rise = riseOf(newestFirst[0]);
  const trend = trendOf(newestFirst.flatMap(({ before }) => (before === null ? [] : [before])));
  return rise || trend ? { rise, trend } : null;
}

function riseOf(latest: Reading | undefined): Rise | null {
  if (!latest || latest.before === null || latest.after === null) return null;
  const { responseId, title, submittedAt, before, after } = latest;
  return after - before >= NOTABLE ? { responseId, title, submittedAt, before, after } : null;
}

function trendOf(befores: readonly number[]): Trend | null {
  if (befores.length < 2 * SIDE) return null;
  const recent = mean(befores.slice(0, SIDE));
  const earlier = mean(befores.slice(SIDE, 2 * SIDE));
  return recent - earlier >= NOTABLE ? { earlier, recent } : null;
}

/** To one decimal, as it is shown: what is compared and what is read are the same number. */
function mean(values: readonly number[]): number {
  const sum = values.reduce((all, value) => all + value, 0);
  return Math.round((sum / values.length) * 10) / 10;
}
