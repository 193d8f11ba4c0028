import { asks, type Exercise, type ShowWhen } from '@app/exercises';

type Step = Exercise['steps'][number];

/** What a help says where the answer can be guessed from shared ones after it. */
const SAYS_SO = /\bmay show\b|\bor answer the question after it\b/;

/**
 * Private questions that decide which shared questions follow, so that the answer can be guessed, and
 * that do not say so before it is given.
 */
export function guessable(exercise: Exercise): Step[] {
  const deciders = exercise.steps
    .filter((step) => asks(step) && step.sharing === 'shared')
    .map((step) => decidersOf(exercise, step));
  return exercise.steps.filter(
    ({ id, sharing, help }) =>
      sharing === 'private' && deciders.some((some) => some.has(id)) && !SAYS_SO.test(help ?? ''),
  );
}

/** The steps that decide whether a step shows, near and far. */
function decidersOf(exercise: Exercise, step: Step): Set<string> {
  const near = exercise.steps.filter(({ id }) => stepsIn(step.showWhen).includes(id));
  return new Set(near.flatMap((one) => [one.id, ...decidersOf(exercise, one)]));
}

function stepsIn(rule: ShowWhen | undefined): string[] {
  if (!rule) return [];
  return ('all' in rule ? rule.all : rule.any).map(({ step }) => step);
}
