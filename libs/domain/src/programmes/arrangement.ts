import {
  type Exercise,
  type PlacedStep,
  type Programme,
  type WrongPlace,
  wrongPlaces,
} from '@app/exercises';
import type { Outcome } from '../assignments';
import type { ProgrammeStepEntity } from './programme-step.entity';
import { type StepFacts, stateOf } from './standing';

/** A step as it would stand in a run's order. */
export type Arranged = PlacedStep & Pick<StepFacts, 'skippedAt'> & { isGiven: boolean };

/** Why the steps of a run cannot stand in this order. */
export type Misplaced = WrongPlace | 'opening-first' | 'no-opening' | 'no-step';

/** Rows of a run in their order, with their exercises. */
export function arrangedOf(
  steps: readonly {
    row: Pick<ProgrammeStepEntity, 'part' | 'unlockBy' | 'skippedAt' | 'assignmentId'>;
    exercise: Exercise;
  }[],
): Arranged[] {
  return steps.map(({ row: { part, skippedAt, unlockBy, assignmentId }, exercise }) => ({
    ...{ part, skippedAt, exercise, isGiven: assignmentId !== null },
    unlock: { by: unlockBy },
  }));
}

/**
 * What stands against an order of steps; null where nothing does. The opening comes first and keeps a
 * step at least; each step that is ahead stands where a programme of the library could have it. What
 * was given under the rules of its day is past mending, and keeps nothing else from changing.
 */
export function misplaced(
  steps: readonly Arranged[],
  programme: Pick<Programme, 'when'>,
): Misplaced | null {
  const kept = steps.filter(({ skippedAt }) => !skippedAt);
  const parts = kept.map(({ part }) => part);
  if (parts.lastIndexOf('opening') > parts.indexOf('steps') && parts.includes('steps'))
    return 'opening-first';
  if (!parts.includes('steps')) return 'no-step';
  if (!kept.some(({ part }) => part === 'opening')) return 'no-opening';
  const wrong = kept.flatMap((step, index) =>
    step.isGiven ? [] : wrongPlaces(step, kept[index - 1]?.exercise, programme),
  );
  return wrong[0] ?? null;
}

/**
 * Whether level 3 would be worked straight after level 3, or beside it. What was too much was worked,
 * though it be left out since; what was put off or taken back was not.
 * @param id the step that would open
 */
export function followsDeep(steps: readonly StepFacts[], id: string): boolean {
  const deep = steps.find((step) => step.id === id)?.intensity === 3;
  if (!deep) return false;
  const others = steps.filter((step) => step.id !== id);
  if (others.some((step) => step.intensity === 3 && stateOf(step) === 'open')) return true;
  const worked = others
    .filter(({ given }) => given?.outcome && WORKED.includes(given.outcome))
    .sort((one, other) => closedAt(other) - closedAt(one));
  return worked[0]?.intensity === 3;
}

const WORKED: readonly Outcome[] = ['done', 'done-on-paper', 'too-much'];

const closedAt = ({ given }: StepFacts): number => given?.closedAt?.getTime() ?? 0;
