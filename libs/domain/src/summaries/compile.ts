import type { Exercise, Step } from '@app/exercises';
import type { StoredSentence } from './summary.entity';

/** The two steps of a kind that frame an exercise; null where it has no such pair. */
function framing(
  exercise: Pick<Exercise, 'steps'>,
  kind: 'distress' | 'presence',
): [Step, Step] | null {
  const of = (moment: 'before' | 'after') =>
    exercise.steps.find((step) => step.kind === kind && step.moment === moment);
  const before = of('before');
  const after = of('after');
  return before && after ? [before, after] : null;
}

/**
 * The sentences that can be said about a response, given which of its steps were shared. A pair is
 * only compared where both readings were shared.
 */
export function compileSentences(
  exercise: Pick<Exercise, 'steps'>,
  assignmentId: string,
  responseId: string,
  sharedSteps: ReadonlySet<string>,
): StoredSentence[] {
  const answer = (step: Step) => ({ type: 'answer' as const, responseId, stepId: step.id });
  const sentences: StoredSentence[] = [
    { kind: 'outcome', sources: [{ type: 'assignment', id: assignmentId }] },
  ];
  const framed = new Set<string>();
  for (const kind of ['distress', 'presence'] as const) {
    const pair = framing(exercise, kind);
    if (!pair?.every((step) => sharedSteps.has(step.id))) continue;
    pair.forEach((step) => framed.add(step.id));
    sentences.push({ kind, sources: pair.map(answer) });
  }
  const others = exercise.steps.filter(({ id }) => sharedSteps.has(id) && !framed.has(id));
  if (others.length > 0) sentences.push({ kind: 'shared', sources: others.map(answer) });
  return sentences;
}
