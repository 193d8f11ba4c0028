import type { Finding } from './library-error';
import { PLANNED_EXERCISES } from './planned-exercises';
import type { FiledExercise } from './read-exercise-file';

/** What can only be wrong between exercises: one version twice, or a gentler one that is not. */
export function checkTogether(filed: readonly FiledExercise[]): Finding[] {
  return [...versionsTwice(filed), ...notGentler(filed)];
}

function versionsTwice(filed: readonly FiledExercise[]): Finding[] {
  const first = new Map<string, string>();
  return filed.flatMap(({ file, exercise: { id, version } }) => {
    const other = first.get(`${id}@${version}`);
    first.set(`${id}@${version}`, other ?? file);
    return other ? [{ file, path: 'version', message: `${other} is version ${version} too.` }] : [];
  });
}

function notGentler(filed: readonly FiledExercise[]): Finding[] {
  return filed.flatMap(({ file, exercise }) => {
    const others = filed.filter((other) => other.exercise.id === exercise.gentler);
    const known = others.length > 0 || PLANNED_EXERCISES.includes(exercise.gentler);
    if (!known)
      return [{ file, path: 'gentler', message: `There is no exercise "${exercise.gentler}".` }];
    return others.some((other) => other.exercise.intensity > exercise.intensity)
      ? [{ file, path: 'gentler', message: `"${exercise.gentler}" is not gentler.` }]
      : [];
  });
}
