import { writeCompiled } from './compiled';
import { findLibraryFolder } from './find-library-folder';
import { readLibrary } from './read-library';

// The last step of the server's build: what is wrong in the library stops it, not a start.
writeCompiled(readLibrary(findLibraryFolder()));
