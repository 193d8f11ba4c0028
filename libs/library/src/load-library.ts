import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise } from '@app/exercises';
import { checkTogether } from './check-together';
import { findExercisesFolder } from './find-exercises-folder';
import { LibraryError, type Finding } from './library-error';
import { readExerciseFile, type FiledExercise } from './read-exercise-file';

/** The built-in exercises. Everything in it is frozen, all the way down. */
export interface Library {
  /** The newest version of every exercise, by title. */
  list(): readonly Exercise[];
  /** One version of an exercise, or its newest; null where there is none. */
  find(id: string, version?: number): Exercise | null;
}

/**
 * Reads and checks every YAML file of the library, or of `folder`.
 * @throws LibraryError naming each file and path, when anything at all is wrong
 */
export function loadLibrary(folder: string = findExercisesFolder()): Library {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readExerciseFile(join(folder, name)));
  const findings = read.filter((result): result is Finding[] => Array.isArray(result)).flat();
  const filed = read.filter((result): result is FiledExercise => !Array.isArray(result));
  if (read.length === 0) findings.push({ file: folder, path: '', message: 'No YAML files here.' });
  // An exercise that cannot be read would only make others seem to refer to nothing.
  if (findings.length === 0) findings.push(...checkTogether(filed));
  if (findings.length > 0) throw new LibraryError(findings);
  return libraryOf(filed.map(({ exercise }) => deepFreeze(exercise)));
}

function libraryOf(exercises: readonly Exercise[]): Library {
  const newestFirst = [...exercises].sort((one, other) => other.version - one.version);
  const newest = newestFirst.filter(
    (exercise, index) => newestFirst.findIndex(({ id }) => id === exercise.id) === index,
  );
  newest.sort((one, other) => one.title.localeCompare(other.title, 'en'));
  Object.freeze(newest);
  return Object.freeze({
    list: () => newest,
    find: (id: string, version?: number) =>
      newestFirst.find(
        (exercise) => exercise.id === id && (version === undefined || exercise.version === version),
      ) ?? null,
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
