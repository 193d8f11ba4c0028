import type { Exercise } from '../exercise';
import { isOfTheFrame } from '../frame';
import type { Problem } from '../problem';
import { NOT_PRESENT } from '../steps/presence';
import { ways } from './paths';

/**
 * Work that is shown to somebody who is far away or numb and did not choose to go on. A condition of a
 * step's own may let it through, such as one that holds for want of an answer, or on a reading.
 */
export function pastAStop({ steps }: Exercise): Problem[] {
  const first = steps.findIndex(({ id }) => id === 'presence-before');
  const last = steps.findIndex(({ id }) => id === 'presence-after');
  if (!steps.some(({ id }) => id === 'go-on-or-stop')) return [];
  const shown = new Set<string>();
  const track = (where: Where, { id }: { id: string }, answer: unknown): Where => {
    if (id === 'presence-before') return isAway(answer) ? 'stopped' : 'going-on';
    if (id === 'go-on-or-stop' && answer === 'go-on') return 'going-on';
    if (where === 'stopped' && !isOfTheFrame({ id })) shown.add(id);
    return where;
  };
  Array.from(ways<Where>(steps, 'before', track));
  return steps.flatMap((step, index) =>
    shown.has(step.id) && index > first && (last < 0 || index < last)
      ? [
          {
            stepId: step.id,
            path: `steps.${index}.showWhen`,
            message: 'This shows to somebody who is far away or numb, and did not go on.',
          },
        ]
      : [],
  );
}

type Where = 'before' | 'stopped' | 'going-on';

function isAway(answer: unknown): boolean {
  return NOT_PRESENT.some((one) => one === answer);
}
