import {
  PATTERNS,
  PILLARS,
  REPAIR_AIMS,
  STRANDS,
  WHENS,
  WOUNDS,
  type Exercise,
  type Programme,
  type When,
} from '@app/exercises';

/** How many exercises carry a value of the concept map, and how many programmes name it. */
export interface Covered {
  readonly axis: string;
  readonly value: string;
  readonly exercises: number;
  readonly programmes: number;
}

/** Fewest exercises that carry each value. */
export const LEAST_EXERCISES = 2;

/**
 * What is for both is for hurt that is over and for hurt that goes on. Hardly anything is only for hurt
 * that goes on: a way to settle or a limit serves afterwards, too.
 */
const timesOf = ({ when }: Pick<Exercise, 'when'>): readonly When[] =>
  when === 'both' ? WHENS : [when];

/** The axes of the concept map; programmes have no pillar of their own. */
const AXES = [
  ['pillar', PILLARS, (one: Exercise) => [one.pillar], () => []],
  ['strand', STRANDS, (one: Exercise) => one.strands, (one: Programme) => one.strands],
  ['wound', WOUNDS, (one: Exercise) => one.wounds, (one: Programme) => one.wounds],
  ['pattern', PATTERNS, (one: Exercise) => one.patterns, (one: Programme) => one.patterns],
  ['aim', REPAIR_AIMS, (one: Exercise) => one.repairAims, (one: Programme) => one.repairAims],
  ['when', WHENS, timesOf, timesOf],
] as const;

export function coverageOf(
  exercises: readonly Exercise[],
  programmes: readonly Programme[],
): Covered[] {
  return AXES.flatMap(([axis, values, ofExercise, ofProgramme]) =>
    values.map((value) => ({
      axis,
      value,
      exercises: exercises.filter((one) => carries(ofExercise(one), value)).length,
      programmes: programmes.filter((one) => carries(ofProgramme(one), value)).length,
    })),
  );
}

/** Values too few exercises carry; and wounds and patterns that no programme names. */
export function gapsIn(coverage: readonly Covered[]): string[] {
  const thin = coverage
    .filter(({ exercises }) => exercises < LEAST_EXERCISES)
    .map((one) => `${one.axis} ${one.value}: ${one.exercises} exercises, not ${LEAST_EXERCISES}`);
  const unnamed = coverage
    .filter(({ axis, programmes }) => (axis === 'wound' || axis === 'pattern') && programmes === 0)
    .map(({ axis, value }) => `${axis} ${value}: no programme names it`);
  return [...thin, ...unnamed];
}

function carries(values: readonly string[], value: string): boolean {
  return values.includes(value);
}
