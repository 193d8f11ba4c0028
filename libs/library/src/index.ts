export { findFolder } from './find-folder';
export { LibraryError, type Finding } from './library-error';
export { builtInLibrary, loadLibrary, type Library, type Translations } from './load-library';
export { type Versions } from './versions';
export { type Plain, readPlainYaml } from './plain-yaml';
