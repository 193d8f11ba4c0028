import { checkExercise } from './check-exercise';
import { branchingIds } from './checks/paths';
import { isReading } from './checks/readings';
import type { Exercise } from './exercise';
import { isOfTheFrame, showsToWhoeverGoesOn } from './frame';
import { asks, type Step } from './registry';

/** Characters of a reworded question, and of a reworded reason for it: those of the exercise itself. */
export const REWORDED_MAX = { prompt: 160, help: 400 } as const;

/** One step in other words; what is absent stays as it was written. */
export interface Rewording {
  readonly step: string;
  /** The question. */
  readonly prompt?: string;
  /** Why it is asked. */
  readonly help?: string;
}

/** What a therapist leaves out of an exercise, or words differently, for one client. */
export interface Tailoring {
  /** Ids of steps. */
  readonly dropped: readonly string[];
  readonly reworded: readonly Rewording[];
}

/** Why a step stays; `canReword` says of which the words can change. */
export type Stays = 'frame' | 'care' | 'needed' | 'last';

/** The exercise as that client gets it. What the tailoring names and is not there changes nothing. */
export function tailor(exercise: Exercise, { dropped, reworded }: Tailoring): Exercise {
  const steps = exercise.steps
    .filter(({ id }) => !dropped.includes(id))
    .map((step) => reword(step, reworded.find((one) => one.step === step.id) ?? {}));
  return { ...exercise, steps };
}

/**
 * Why a step stays: it frames the work (`frame`), is there for safety's sake (`care`), nothing to do would
 * be left (`last`), or what is left would not hold together (`needed`). Null where it can be left out.
 * @param dropped ids of steps that are left out; whether it is one of them does not matter
 */
export function staysBecause(
  exercise: Exercise,
  step: Step,
  dropped: readonly string[],
): Stays | null {
  const { steps } = exercise;
  // An instrument in other words is another instrument.
  if (step.kind === 'content-note' || step.kind === 'measure' || isReading(step)) return 'frame';
  if (isOfTheFrame(step)) return 'frame';
  if (isCare(steps, step)) return 'care';
  const left = tailor(exercise, { dropped: [...dropped, step.id], reworded: [] });
  const isDoing = (one: Step) => asks(one) && !isReading(one) && !isCare(steps, one);
  if (isDoing(step) && !left.steps.some(isDoing)) return 'last';
  return checkExercise(left).length > 0 ? 'needed' : null;
}

/** Numbers asked for in other words cannot be compared, and care is worded with care. */
export function canReword(reason: Stays | null): boolean {
  return reason !== 'frame' && reason !== 'care';
}

/**
 * A question that leads some to safety asks just what it asks. Texts say when to stop or get to safety. What is done or planned after some answers only, such as when
 * the alarm is right, is there for safety too, and so is what settles at the end.
 */
function isCare(steps: readonly Step[], step: Step): boolean {
  if (step.kind === 'text' || step.keep || branchingIds(steps).has(step.id)) return true;
  if (step.kind !== 'practice' && step.kind !== 'plan') return false;
  if (step.showWhen && !showsToWhoeverGoesOn(step)) return true;
  const before = steps.slice(
    0,
    steps.findIndex(({ id }) => id === step.id),
  );
  return step.kind === 'practice' && before.some((one) => isReading(one, 'after'));
}

function reword(step: Step, { prompt, help }: Partial<Rewording>): Step {
  return { ...step, ...(prompt && { prompt }), ...(help && { help }) };
}
