import { checkAnswer, isEmptyAnswer, type Answers } from './answers';
import type { Exercise } from './exercise';
import type { Problem } from './problem';
import { asks, type Step } from './registry';
import { answerTo, visibleSteps } from './visible-steps';

/** An answer that does not go along, and why. */
export interface DroppedAnswer {
  readonly stepId: string;
  readonly reason: 'hidden' | 'unknown';
}

export interface Submission {
  /** False where `problems` has any. A question left open never is one. */
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** What is handed in: valid, non-empty answers to steps that are shown. */
  readonly answers: Answers;
  /** Shown questions that were left open. */
  readonly skipped: readonly string[];
  /** Answers to steps that another answer has hidden since, or that are not in the exercise. */
  readonly dropped: readonly DroppedAnswer[];
}

/** What these answers come to when they are handed in. Never throws, whatever JSON it is given. */
export function checkSubmission(
  exercise: Pick<Exercise, 'steps'>,
  given: Answers | null | undefined,
): Submission {
  const answers = isRecord(given) ? given : {};
  const shown = visibleSteps(exercise, answers);
  const questions = shown.filter((step) => asks(step) || isGiven(answers, step.id));
  const kept: [string, unknown][] = [];
  const skipped: string[] = [];
  const problems: Problem[] = [];
  for (const step of questions) {
    const value = answerTo(answers, step.id);
    const checked = checkAnswer(step, value);
    if (!checked.ok) problems.push(...checked.problems);
    else if (isEmptyAnswer(step, value)) skipped.push(step.id);
    else kept.push([step.id, checked.value]);
  }
  return {
    ok: problems.length === 0,
    problems,
    answers: Object.fromEntries(kept),
    skipped,
    dropped: droppedAnswers(exercise, shown, answers),
  };
}

function droppedAnswers(
  exercise: Pick<Exercise, 'steps'>,
  shown: readonly Step[],
  answers: Answers,
): DroppedAnswer[] {
  const known = new Set(exercise.steps.map((step) => step.id));
  const visible = new Set(shown.map((step) => step.id));
  return Object.keys(answers)
    .filter((stepId) => !visible.has(stepId) && isGiven(answers, stepId))
    .map((stepId) => ({ stepId, reason: known.has(stepId) ? 'hidden' : 'unknown' }));
}

function isGiven(answers: Answers, stepId: string): boolean {
  const value = answerTo(answers, stepId);
  return value !== null && value !== undefined;
}

function isRecord(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null;
}
