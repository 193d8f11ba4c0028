import type { Exercise } from '../exercise';
import type { Problem } from '../problem';
import type { Step } from '../registry';
import { NOT_PRESENT } from '../steps/presence';
import { ways } from './paths';
import { isReading, isWork } from './readings';

/**
 * Levels 2 and 3 ask presence and distress before the first question and after the last one, of
 * everybody; and whoever is far away or numb at the end is led to something to do with open eyes.
 */
export function beforeAndAfter(exercise: Exercise): Problem[] {
  if (exercise.intensity === 1) return [];
  const { steps } = exercise;
  const missing = (['presence', 'distress'] as const).flatMap((kind) =>
    (['before', 'after'] as const).flatMap((moment) =>
      steps.some((step) => isReading(step, moment) && step.kind === kind && !step.showWhen)
        ? []
        : [{ path: 'steps', message: `Level ${exercise.intensity} asks ${kind} ${moment}.` }],
    ),
  );
  return [...missing, ...misplaced(steps), ...leftFarAway(steps)];
}

function misplaced(steps: readonly Step[]): Problem[] {
  const first = steps.findIndex(isWork);
  const last = steps.findLastIndex(isWork);
  return steps.flatMap((step, index) => {
    const late = isReading(step, 'before') && first >= 0 && index > first;
    const early = isReading(step, 'after') && index < last;
    if (!late && !early) return [];
    const message = late ? 'This has to come before any question.' : 'A question comes after this.';
    return [{ stepId: step.id, path: `steps.${index}`, message }];
  });
}

function leftFarAway(steps: readonly Step[]): Problem[] {
  return steps.flatMap((reading, index) => {
    if (reading.kind !== 'presence' || reading.moment !== 'after') return [];
    const settling = steps.slice(index + 1).filter((step) => step.kind === 'practice');
    return NOT_PRESENT.filter((answer) => !alwaysFollowed(steps, reading, answer, settling)).map(
      (answer) => ({
        stepId: reading.id,
        path: `steps.${index}`,
        message: `"${answer}" has to lead to a practice step.`,
      }),
    );
  });
}

function alwaysFollowed(
  steps: readonly Step[],
  reading: Step,
  answer: string,
  settling: readonly Step[],
): boolean {
  if (settling.some((step) => !step.showWhen)) return true;
  const ends = [
    ...ways<Way>(steps, 'elsewhere', (way, step, given) => {
      if (step === reading) return given === answer ? 'left' : 'elsewhere';
      return way === 'left' && settling.includes(step) ? 'settled' : way;
    }),
  ];
  return ends.includes('settled') && !ends.includes('left');
}

/** Whether a way had the answer, and then something to settle by. */
type Way = 'elsewhere' | 'left' | 'settled';
