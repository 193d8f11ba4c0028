import { checkAnswer, isEmptyAnswer, type Answers } from './answers';
import { isShown } from './condition';
import type { Exercise } from './exercise';
import type { Step } from './registry';

/**
 * The steps that these answers lead through, in order. Only a valid answer to a step that is
 * itself shown steers; an answer left behind on another branch counts for nothing. Never throws.
 */
export function visibleSteps(exercise: Pick<Exercise, 'steps'>, answers: Answers): Step[] {
  const given = new Map<string, unknown>();
  return exercise.steps.filter((step) => {
    if (!isShown(step.showWhen, given)) return false;
    const value = answerTo(answers, step.id);
    const checked = checkAnswer(step, value);
    if (checked.ok && !isEmptyAnswer(step, value)) given.set(step.id, checked.value);
    return true;
  });
}

/** An answer by step id; undefined for whatever an object merely inherits, e.g. "constructor". */
export function answerTo(answers: Answers, stepId: string): unknown {
  return Object.hasOwn(answers, stepId) ? answers[stepId] : undefined;
}
