import type { Exercise } from '../exercise';
import type { Problem } from '../problem';
import { branchingIds, paths } from './paths';
import { isReading } from './readings';

/** Beyond this an exercise is too tangled for its author too. */
const MAX_PATHS = 20_000;

/**
 * Steps no answer can ever show, and questions that branch with nothing to follow. A reading may
 * come last: it adds a step for some, and needs none for others.
 */
export function deadEnds({ steps }: Exercise): Problem[] {
  const branching = branchingIds(steps);
  const reached = new Set<string>();
  const stuck = new Set<string>();
  let walked = 0;
  for (const { shown } of paths(steps)) {
    walked += 1;
    if (walked > MAX_PATHS)
      return [{ path: 'steps', message: `There are more than ${MAX_PATHS} ways through this.` }];
    for (const step of shown) reached.add(step.id);
    const last = shown.at(-1);
    if (last && branching.has(last.id) && !isReading(last)) stuck.add(last.id);
  }
  const unreached = steps.flatMap((step, index) =>
    reached.has(step.id) ? [] : [problem(step.id, index, 'No answer can ever lead to this step.')],
  );
  const dead = steps.flatMap((step, index) =>
    stuck.has(step.id) ? [problem(step.id, index, 'Some answers here lead to nothing.')] : [],
  );
  return [...unreached, ...dead];
}

function problem(stepId: string, index: number, message: string): Problem {
  return { stepId, path: `steps.${index}`, message };
}
