import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/** The checkout's root, wherever a script is called from. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** The oldest Node that package.json's engines allow. */
const OLDEST_NODE = [20, 19];

/** Ends with a clear line where this Node is too old for the packages. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(
    `Trellis needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.version}. ` +
      'Get a newer one from https://nodejs.org or your package manager.',
  );
  process.exit(1);
}

/** A stopwatch: each call of what it returns answers the time since, as `4.2 s`. */
export function stopwatch() {
  const begin = performance.now();
  return () => `${((performance.now() - begin) / 1000).toFixed(1)} s`;
}
