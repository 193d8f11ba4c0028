import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A folder of content by its path inside the project. Its files are read where they lie and never
 * copied, so it is looked for above each of `starts`: above source and build alike.
 * @throws Error when it is above none of them
 */
export function findFolder(inside: string, starts: readonly string[]): string {
  for (const start of starts) {
    for (const folder of upwardsFrom(start)) {
      const found = join(folder, inside);
      if (existsSync(found)) return found;
    }
  }
  throw new Error(`There is no ${inside} above any of: ${starts.join(', ')}`);
}

function upwardsFrom(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwardsFrom(parent)];
}
