import { checkExercise } from './check-exercise';
import { exerciseSchema, MAX_STEPS, type Exercise } from './exercise';
import { framed, type Frame } from './frame';
import { toProblems, type Checked, type Problem } from './problem';
import { z } from './zod';

/** An exercise as it is written down: the frame around it is a word, not nine steps. */
export const exerciseFileSchema = exerciseSchema.extend({
  framed: z
    .boolean()
    .default(false)
    .describe('Levels 2 and 3: asks presence and distress around the steps written here.'),
});

/**
 * Reads an exercise as it is written, and puts it together. Never throws.
 * @param wording what to say of a fault that the format has no words of its own for
 */
export function readExerciseFile(
  value: unknown,
  frame: Frame,
  wording?: z.core.$ZodErrorMap,
): Checked<Exercise> {
  const result = exerciseFileSchema.safeParse(value, wording && { error: wording });
  if (!result.success) return { ok: false, problems: toProblems(result.error) };
  const { framed: isFramed, ...written } = result.data;
  const whole = isFramed ? { ...written, steps: framed(written.steps, frame) } : written;
  if (whole.steps.length > MAX_STEPS) return { ok: false, problems: [TOO_LONG] };
  const problems = checkExercise(whole).map((problem) => inTheFile(problem, whole, written));
  return problems.length === 0 ? { ok: true, value: whole } : { ok: false, problems };
}

const TOO_LONG = {
  path: 'steps',
  message: `There is room for ${MAX_STEPS} steps, the frame included.`,
};

/** The problem at the place where its step is written; at the steps as a whole for one of the frame. */
function inTheFile(problem: Problem, whole: Exercise, written: Exercise): Problem {
  const [, place, ...rest] = problem.path.split('.');
  const id = whole.steps[Number(place)]?.id;
  if (!problem.path.startsWith('steps.') || id === undefined) return problem;
  const index = written.steps.findIndex((step) => step.id === id);
  return { ...problem, path: ['steps', ...(index < 0 ? [] : [index, ...rest])].join('.') };
}
