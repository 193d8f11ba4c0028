import type { Measure } from './measure';
import type { MeasureScore } from './score-measure';
import type { ChangeRules } from './scoring-rules';
import type { ThresholdSource } from './threshold-source';

/** What a difference may be called; `unknown` where nothing is published, or one of both is not scored. */
export type ChangeStatus =
  | 'reliable-improvement'
  | 'reliable-deterioration'
  | 'possible-improvement'
  | 'possible-deterioration'
  | 'no-reliable-change'
  | 'unknown';

/** How one total differs from an earlier one. */
export interface MeasureChange {
  readonly status: ChangeStatus;
  /** Later less earlier; null where there is no difference to take. */
  readonly points: number | null;
  readonly direction: 'better' | 'worse' | 'same' | null;
  /** What the status rests on: so many points, either reached or not, and with whom that was found. */
  readonly threshold: { readonly points: number; readonly source: ThresholdSource } | null;
  /** Whether it is as much as matters to people, where that is published. */
  readonly important: {
    readonly isMet: boolean;
    /** In points of this pair. */
    readonly points: number;
    readonly source: ThresholdSource;
  } | null;
}

const UNKNOWN: MeasureChange = {
  status: 'unknown',
  points: null,
  direction: null,
  threshold: null,
  important: null,
};

/** Compares two scores of one measure. Totals of different algorithms are not compared. */
export function changeBetween(
  { change }: Pick<Measure, 'change'>,
  earlier: Pick<MeasureScore, 'total' | 'algorithmVersion'>,
  later: Pick<MeasureScore, 'total' | 'algorithmVersion'>,
): MeasureChange {
  if (earlier.total === null || later.total === null) return UNKNOWN;
  if (earlier.algorithmVersion !== later.algorithmVersion) return UNKNOWN;
  const points = later.total - earlier.total;
  const direction = directionOf(change, points);
  return {
    points,
    direction,
    ...statusOf(change, Math.abs(points), direction),
    important: importantOf(change, Math.abs(points), earlier.total),
  };
}

function directionOf({ better }: ChangeRules, points: number): 'better' | 'worse' | 'same' {
  if (points === 0) return 'same';
  return points < 0 === (better === 'lower') ? 'better' : 'worse';
}

function statusOf(
  { reliable, possible, notReliable }: ChangeRules,
  size: number,
  direction: 'better' | 'worse' | 'same',
): Pick<MeasureChange, 'status' | 'threshold'> {
  const way = direction === 'better' ? 'improvement' : 'deterioration';
  if (!reliable) return { status: 'unknown', threshold: null };
  const isOf = (rule: { atLeast: number; source: ThresholdSource }) => ({
    points: rule.atLeast,
    source: rule.source,
  });
  if (size >= reliable.atLeast) return { status: `reliable-${way}`, threshold: isOf(reliable) };
  if (possible && size >= possible.atLeast)
    return { status: `possible-${way}`, threshold: isOf(possible) };
  const threshold =
    notReliable && size <= notReliable.atMost
      ? { points: notReliable.atMost, source: notReliable.source }
      : isOf(possible ?? reliable);
  return { status: 'no-reliable-change', threshold };
}

function importantOf(
  { important }: ChangeRules,
  size: number,
  baseline: number,
): MeasureChange['important'] {
  if (!important) return null;
  const points =
    'atLeast' in important ? important.atLeast : (baseline * important.atLeastPercent) / 100;
  return { isMet: size > 0 && size >= points, points, source: important.source };
}
