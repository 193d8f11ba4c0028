import { asks, type Exercise, type Step, visibleSteps } from '@app/exercises';
import type { Work } from './story';

/** One question as the client left it. */
export interface AnsweredStep {
  stepId: string;
  /** Null where it was skipped. */
  value: unknown;
  /** What they chose against the exercise's own proposal. */
  sharing?: 'private' | 'shared';
}

/** The way that a client went through an exercise, question by question as they came. */
export function workThrough(exercise: Exercise, work: Work): AnsweredStep[] {
  const answers = { ...work.answers };
  for (const step of exercise.steps) {
    const value = answerOf(step, work);
    if (value !== undefined) answers[step.id] = value;
  }
  return visibleSteps(exercise, answers)
    .filter(asks)
    .map((step) => ({
      stepId: step.id,
      value: answers[step.id] ?? null,
      sharing: chosenSharing(step, work),
    }));
}

/** The readings, the things that were done, and what a story writes in short. */
function answerOf(step: Step, { before, after, leaves, answers }: Work): unknown {
  const written = answers[step.id];
  switch (step.kind) {
    case 'presence':
      return (step.moment === 'before' ? before : after)?.[0];
    case 'distress':
      return (step.moment === 'before' ? before : after)?.[1];
    case 'practice':
      return leaves?.includes(step.id) ? undefined : true;
    case 'feelings':
      return isMap(written)
        ? Object.entries(written).map(([feeling, strength]) => ({ feeling, strength }))
        : undefined;
    case 'table-rows':
      return Array.isArray(written)
        ? written.map((row: unknown) =>
            typeof row === 'string' ? { [step.columns[0]!.id]: row } : row,
          )
        : undefined;
    default:
      return undefined;
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function chosenSharing(step: Step, { keeps, shares }: Work): 'private' | 'shared' | undefined {
  if (keeps === 'everything' || keeps?.includes(step.id)) return 'private';
  return shares?.includes(step.id) ? 'shared' : undefined;
}
