import type { RunStepDto } from '@app/api-client/clinic';

type Standing = Pick<RunStepDto, 'state'>;

/** The first step that is ahead, and the one kept before it: what was left out is in nobody's way. */
export function nextStep<Step extends Standing>(
  steps: readonly Step[],
): { before: Step | undefined; next: Step | undefined } {
  const index = steps.findIndex(({ state }) => state === 'ahead');
  const passed = steps.slice(0, Math.max(index, 0));
  return { before: passed.findLast(({ state }) => state !== 'left-out'), next: steps[index] };
}
