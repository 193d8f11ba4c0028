import { isId } from '@app/kernel';

const PREFIX = 'own-';

/** The id under which everything else knows a practice's own exercise. */
export const ownExerciseId = (id: string): string => `${PREFIX}${id}`;

/** The row's id of an exercise of a practice's own; null for one of the library. */
export function ownRowId(exerciseId: string): string | null {
  const id = exerciseId.slice(PREFIX.length);
  return exerciseId.startsWith(PREFIX) && isId(id) ? id : null;
}
