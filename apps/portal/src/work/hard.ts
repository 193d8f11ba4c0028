import type { Step } from '@app/exercises';

/** Whether a step is the words that a high reading of distress leads to. */
export function isForWhenHard({ kind, showWhen }: Step, steps: readonly Step[]): boolean {
  if (kind !== 'text' || !showWhen) return false;
  const readings = steps.filter((step) => step.kind === 'distress').map(({ id }) => id);
  return ('all' in showWhen ? showWhen.all : showWhen.any).some(
    ({ step, operator }) => readings.includes(step) && (operator === 'gte' || operator === 'gt'),
  );
}
