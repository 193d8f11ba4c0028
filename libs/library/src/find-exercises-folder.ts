import { join } from 'node:path';
import { findFolder } from './find-folder';

const INSIDE = join('libs', 'library', 'exercises');

/** The folder of the exercises' YAML files. */
export function findExercisesFolder(
  starts: readonly string[] = [__dirname, process.cwd()],
): string {
  return findFolder(INSIDE, starts);
}
