export { findFolder } from './find-folder';
export { LibraryError, type Finding } from './library-error';
export { builtInLibrary, loadLibrary, type Library } from './load-library';
export { type Versions } from './versions';
export { type Plain, readPlainYaml } from './plain-yaml';
export { loadSynonyms } from './synonyms';
export { type Translated, type Translations } from './translations';
