import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd } from './programs.mjs';
import { root } from './root.mjs';

const BEAT_MS = 2000;
const STALE_MS = 15_000;

/**
 * Does something that only one process per checkout may do at a time, others waiting. The holder
 * touches the lock's file as long as it lives, so that a killed one blocks nobody for long.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const file = join(root, 'dist', `.${name}.lock`);
  for (let told = false; !take(file); told = true) {
    if (!told) console.log(`waiting for another process that is at it (${name})`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const beat = setInterval(() => touch(file), BEAT_MS);
  let isHeld = true;
  const release = () => {
    clearInterval(beat);
    if (isHeld) rmSync(file, { force: true });
    isHeld = false;
  };
  atEnd(release);
  try {
    return await work();
  } finally {
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    const isOwn = readFileSync(file, 'utf8') === String(process.pid);
    if (isOwn || Date.now() - statSync(file).mtimeMs > STALE_MS) rmSync(file, { force: true });
  } catch {
    // Released in between: the next try will find out.
  }
  return false;
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Taken away by hand: nothing to keep.
  }
}
