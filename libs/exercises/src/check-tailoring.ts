import { checkExercise } from './check-exercise';
import { exerciseSchema, type Exercise } from './exercise';
import { toProblems, type Problem } from './problem';
import { canReword, staysBecause, tailor, type Tailoring } from './tailoring';

/** Everything that stands against giving the exercise so: [] when nothing does. */
export function checkTailoring(exercise: Exercise, tailoring: Tailoring): Problem[] {
  const { dropped, reworded } = tailoring;
  const named = [...dropped, ...reworded.map(({ step }) => step)];
  const found = named.flatMap((stepId): Problem[] => {
    const message = faultOf(exercise, stepId, named, dropped);
    return message ? [{ stepId, path: '', message }] : [];
  });
  if (found.length > 0) return found;
  const shape = exerciseSchema.safeParse(tailor(exercise, tailoring));
  return shape.success ? checkExercise(shape.data) : toProblems(shape.error);
}

function faultOf(
  exercise: Exercise,
  stepId: string,
  named: readonly string[],
  dropped: readonly string[],
): string | null {
  const step = exercise.steps.find(({ id }) => id === stepId);
  if (!step) return 'This exercise has no such step.';
  if (named.filter((id) => id === stepId).length > 1) return 'Named twice.';
  const reason = staysBecause(exercise, step, dropped);
  if (dropped.includes(stepId)) return reason && 'This step cannot be left out.';
  return canReword(reason) ? null : 'The words of this step stay.';
}
