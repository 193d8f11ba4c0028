export { LibraryError, type Finding } from './library-error';
export { loadLibrary, type Library } from './load-library';
export { PLANNED_EXERCISES } from './planned-exercises';
