/** What several measurements of one thing come to. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** @throws Error for no numbers at all */
export function spread(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)];
  const high = sorted[Math.ceil(middle)];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return { median: (low + high) / 2, min: sorted[0]!, max: sorted.at(-1)! };
}

/** The smallest number that at least `share` (0–1) of all do not exceed (nearest rank). */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

/**
 * Our numbers over theirs, round by round: both sides of one round saw the same weather, so the
 * ratio is taken before the median.
 * @throws Error when the rounds do not pair up
 */
export function ratios(ours: readonly number[], theirs: readonly number[]): Spread {
  if (ours.length !== theirs.length) throw new Error('the rounds do not pair up');
  return spread(ours.map((number, round) => number / theirs[round]!));
}

/** Which side goes first changes from round to round, so that neither always has the warmer cache. */
export function inTurn<T>(sides: readonly T[], round: number): T[] {
  return round % 2 === 0 ? [...sides] : [...sides].reverse();
}
