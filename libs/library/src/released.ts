import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLibraryFolder } from './find-library-folder';
import type { Library } from './load-library';

/** Versions that were published, by `id@version`, with what they were: they never change again. */
export type Released = Readonly<Record<string, string>>;

export function readReleased(folder: string = findLibraryFolder()): Released {
  return JSON.parse(readFileSync(join(folder, 'released.json'), 'utf8')) as Released;
}

/** Every version that the library holds, with a hash of all that makes it up, its frame included. */
export function fingerprintsOf(library: Library): Released {
  const all = [...library.all(), ...library.programmes.all(), ...library.measures.all()];
  return Object.fromEntries(
    all
      .map((one) => [`${one.id}@${one.version}`, fingerprint(one)] as const)
      .sort(([one], [other]) => one.localeCompare(other, 'en')),
  );
}

function fingerprint(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
