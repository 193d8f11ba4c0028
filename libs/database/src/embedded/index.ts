export * from './embedded-postgres';
export { isListening, isPortFree, pickFreePort } from './free-port';
export { makeDataDir } from './home';
export type { EmbeddedRole } from './settings-file';
