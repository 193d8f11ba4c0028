import { join } from 'node:path';
import { findFolder } from './find-folder';

const INSIDE = join('libs', 'library');
/** A folder of this name may hold the compiled library alone: this file tells them apart. */
const SIGN = 'frame.yaml';

/** The folder of the built-in content: `exercises/`, `programmes/` and what frames them. */
export function findLibraryFolder(starts: readonly string[] = [__dirname, process.cwd()]): string {
  return join(findFolder(join(INSIDE, SIGN), starts), '..');
}
