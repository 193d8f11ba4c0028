import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryContent } from './read-library';

/** Beside the compiled code, where only the build puts it: sources read the YAML files themselves. */
const FILE = join(__dirname, 'library.json');

/** The content as the build checked it, so that no start has to; null where there was no build. */
export function readCompiled(file: string = FILE): LibraryContent | null {
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')) as LibraryContent;
}

export function writeCompiled(content: LibraryContent, file: string = FILE): void {
  writeFileSync(file, JSON.stringify(content));
}
