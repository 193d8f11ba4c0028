export * from './embedded-postgres';
export { isPortFree, pickFreePort } from './free-port';
