import { beforeAndAfter } from './checks/before-and-after';
import { deadEnds } from './checks/dead-ends';
import { pastAStop } from './checks/past-a-stop';
import { TooTangled } from './checks/paths';
import { purposeIsOneSentence } from './checks/one-sentence';
import { brokenRecalls, brokenReferences, duplicateSteps } from './checks/references';
import { exerciseSchema, type Exercise } from './exercise';
import { toProblems, type Checked, type Problem } from './problem';
import { asks, kindOf } from './registry';

/**
 * Everything that stands against publishing an exercise whose shape is right: [] when nothing does.
 * Paths lie inside the exercise, e.g. `steps.3.showWhen`.
 */
export function checkExercise(exercise: Exercise): Problem[] {
  const basics = [
    ...purposeIsOneSentence(exercise),
    ...gentlerThanItself(exercise),
    ...nothingAsked(exercise),
    ...twoMeasures(exercise),
    ...faultsOfSteps(exercise),
    ...duplicateSteps(exercise),
    ...brokenReferences(exercise),
    ...brokenRecalls(exercise),
  ];
  // The ways through mean something, and are few enough to walk, only once what is above is well.
  if (basics.length > 0) return basics;
  return faultsOfWays(exercise);
}

function faultsOfWays(exercise: Exercise): Problem[] {
  try {
    const dead = deadEnds(exercise);
    return dead.length > 0 ? dead : [...beforeAndAfter(exercise), ...pastAStop(exercise)];
  } catch (error) {
    if (!(error instanceof TooTangled)) throw error;
    return [{ path: 'steps', message: error.message }];
  }
}

/** Reads an exercise from plain data: its shape first, then `checkExercise`. Never throws. */
export function readExercise(value: unknown): Checked<Exercise> {
  const result = exerciseSchema.safeParse(value);
  if (!result.success) return { ok: false, problems: toProblems(result.error) };
  const problems = checkExercise(result.data);
  return problems.length === 0 ? { ok: true, value: result.data } : { ok: false, problems };
}

function gentlerThanItself({ id, gentler }: Exercise): Problem[] {
  return id === gentler
    ? [{ path: 'gentler', message: 'An exercise cannot be gentler than itself.' }]
    : [];
}

function nothingAsked({ steps }: Exercise): Problem[] {
  return steps.some(asks) ? [] : [{ path: 'steps', message: 'No step asks anything.' }];
}

/** A response is scored by one set of rules, and says by which. */
function twoMeasures({ steps }: Exercise): Problem[] {
  return steps.filter(({ kind }) => kind === 'measure').length > 1
    ? [{ path: 'steps', message: 'An exercise holds one measure at most.' }]
    : [];
}

function faultsOfSteps({ steps }: Exercise): Problem[] {
  return steps.flatMap((step, index) =>
    (kindOf(step)?.faults?.(step) ?? []).map((fault) => ({
      ...fault,
      stepId: step.id,
      path: `steps.${index}.${fault.path}`,
    })),
  );
}
