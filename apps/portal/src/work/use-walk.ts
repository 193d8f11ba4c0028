import { visibleSteps, type Step } from '@app/exercises';
import { useEffect } from 'react';
import type { AnswerDesk } from './answer-desk';
import type { Work } from './work-query';

/** The way through an exercise: the steps that the answers lead through, and where one is. */
export type Walk = {
  /** Without the note at the very beginning, which is no step of its own. */
  steps: Step[];
  step: Step | undefined;
  number: number;
  /** Undefined at the beginning. */
  before: Step | undefined;
};

/** @param at the step that is on the screen; null at the beginning, and where another page is shown */
export function useWalk(work: Work, desk: AnswerDesk, at: string | null, isWalking: boolean): Walk {
  const steps = stepsOnTheWay(work, desk);
  const index = indexOf(work, steps, at);
  const step = steps[index];
  const stepId = isWalking ? step?.id : undefined;
  useEffect(() => {
    if (stepId) desk.moveTo(stepId);
  }, [desk, stepId]);
  return { steps, step, number: index + 1, before: steps[index - 1] };
}

/** The step so many further on the way, or back where `by` is negative; undefined beyond either end. */
export function stepFrom(
  work: Work,
  desk: AnswerDesk,
  at: string | null,
  by: number,
): Step | undefined {
  const steps = stepsOnTheWay(work, desk);
  return steps[indexOf(work, steps, at) + by];
}

function stepsOnTheWay(work: Work, desk: AnswerDesk): Step[] {
  const note = openingNote(work);
  return visibleSteps(work.exercise, desk.answers()).filter(({ id }) => id !== note?.id);
}

/** The content note that an exercise opens with, where there is one. */
export function openingNote({
  exercise,
}: Work): Extract<Step, { kind: 'content-note' }> | undefined {
  const [first] = exercise.steps;
  return first?.kind === 'content-note' ? first : undefined;
}

/** Where a step is on the way; the nearest one before it, if another answer has hidden it since. */
function indexOf({ exercise }: Work, steps: Step[], at: string | null): number {
  const order = exercise.steps.map(({ id }) => id);
  const place = at === null ? -1 : order.indexOf(at);
  const reached = steps.filter(({ id }) => order.indexOf(id) <= place).length;
  return Math.max(0, reached - 1);
}
