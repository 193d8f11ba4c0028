import type { StepFacts } from './standing';

/** A step as it would stand in a run's order. */
export type Arranged = Pick<StepFacts, 'part' | 'intensity' | 'skippedAt'> & {
  pillar: string;
  unlock: { by: StepFacts['unlock']['by'] };
};

/** Why the steps of a run cannot stand in this order. */
export type Misplaced =
  'opening-first' | 'opening-settles' | 'deep-by-hand' | 'two-deep' | 'no-step';

/**
 * What stands against an order of steps; null where nothing does. The opening is felt safety and comes
 * first; level 3 opens by hand alone, and no two of them follow each other.
 */
export function misplaced(steps: readonly Arranged[]): Misplaced | null {
  const kept = steps.filter(({ skippedAt }) => !skippedAt);
  const parts = steps.map(({ part }) => part);
  if (parts.lastIndexOf('opening') > parts.indexOf('steps') && parts.includes('steps'))
    return 'opening-first';
  if (!parts.includes('steps')) return 'no-step';
  if (kept.some(({ part, pillar }) => part === 'opening' && pillar !== 'felt-safety'))
    return 'opening-settles';
  if (kept.some(({ intensity, unlock }) => intensity === 3 && unlock.by !== 'hand'))
    return 'deep-by-hand';
  const isDeepPair = kept.some(
    ({ intensity }, index) => intensity === 3 && kept[index - 1]?.intensity === 3,
  );
  return isDeepPair ? 'two-deep' : null;
}
