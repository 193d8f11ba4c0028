import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLibraryFolder } from './find-library-folder';
import { loadLibrary } from './load-library';
import { fingerprintsOf, readReleased } from './released';

// Run after a build, once new versions are final: what is listed already stays as it is.
const file = join(findLibraryFolder(), 'released.json');
const released = { ...fingerprintsOf(loadLibrary()), ...readReleased() };
writeFileSync(file, `${JSON.stringify(released, null, 2)}\n`);
