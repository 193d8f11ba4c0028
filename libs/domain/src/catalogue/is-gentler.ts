import type { Exercise } from '@app/exercises';

/** Whether one can be offered instead of another: it goes no deeper, and is no questionnaire. */
export function isGentler(
  one: Pick<Exercise, 'intensity' | 'steps'>,
  than: Pick<Exercise, 'intensity'>,
): boolean {
  return one.intensity <= than.intensity && !one.steps.some(({ kind }) => kind === 'measure');
}
