import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const INSIDE = join('libs', 'library', 'exercises');

/**
 * The folder of the YAML files. They are read where they lie and never copied by the build, so it
 * is looked for above this file (source and build alike), then above the working directory.
 */
export function findExercisesFolder(
  starts: readonly string[] = [__dirname, process.cwd()],
): string {
  for (const start of starts) {
    for (const folder of upwardsFrom(start)) {
      const found = join(folder, INSIDE);
      if (existsSync(found)) return found;
    }
  }
  throw new Error(`There is no ${INSIDE} above any of: ${starts.join(', ')}`);
}

function upwardsFrom(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwardsFrom(parent)];
}
