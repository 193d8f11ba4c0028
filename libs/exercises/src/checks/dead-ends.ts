import type { Exercise } from '../exercise';
import type { Problem } from '../problem';
import { branchingIds, ways } from './paths';
import { isReading } from './readings';

/**
 * Steps no answer can ever show, and questions that branch with nothing to follow. A reading may
 * come last: it adds a step for some, and needs none for others.
 */
export function deadEnds({ steps }: Exercise): Problem[] {
  const branching = branchingIds(steps);
  const reached = new Set<string>();
  const last = new Set<string>();
  for (const id of ways<string>(steps, '', (_before, { id }) => (reached.add(id), id)))
    last.add(id);
  return steps.flatMap((step, index) => {
    if (!reached.has(step.id))
      return [problem(step.id, index, 'No answer can ever lead to this step.')];
    return last.has(step.id) && branching.has(step.id) && !isReading(step)
      ? [problem(step.id, index, 'Some answers here lead to nothing.')]
      : [];
  });
}

function problem(stepId: string, index: number, message: string): Problem {
  return { stepId, path: `steps.${index}`, message };
}
