import type { OwnProgrammeDto, OwnProgrammeStepDto } from '@app/api-client/portal';

type Steps = Pick<OwnProgrammeDto, 'phase' | 'steps'>;

/** The step that comes after what is open: within the opening while that lasts, and none after what rests. */
export function nextOf({ phase, steps }: Steps): OwnProgrammeStepDto | undefined {
  const index = steps.findIndex(
    ({ state, part }) => state === 'ahead' && (phase === 'steps' || part === 'opening'),
  );
  const before = steps.slice(0, Math.max(index, 0)).findLast(({ state }) => state !== 'left-out');
  return before?.state === 'set-aside' ? undefined : steps[index];
}
