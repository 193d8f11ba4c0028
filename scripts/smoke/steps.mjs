import { performance } from 'node:perf_hooks';

/** Why a step failed, in words that need no stack trace. */
export class Failure extends Error {}

let leftOut = 0;

/**
 * Does one step and says so with its time.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws Failure that names the step
 */
export async function step(name, work) {
  const begin = performance.now();
  try {
    const result = await work();
    console.log(`ok   ${name} (${Math.round(performance.now() - begin)} ms)`);
    return result;
  } catch (error) {
    const reason = error instanceof Failure ? error.message : (error.stack ?? String(error));
    throw new Failure(`${name}: ${reason}`);
  }
}

/** Says what could not be tried here, and why. */
export function leaveOut(name, why) {
  leftOut += 1;
  console.log(`--   ${name}: left out, ${why}`);
}

/** @returns {number} how many things were left out */
export function countLeftOut() {
  return leftOut;
}

/** @throws Failure unless it is so */
export function expect(isSo, otherwise) {
  if (!isSo) throw new Failure(otherwise);
}

/** @throws Failure unless both are the same as JSON */
export function expectSame(actual, expected, what) {
  const [left, right] = [actual, expected].map((value) => JSON.stringify(value));
  expect(left === right, `${what} is ${left}, not ${right}`);
}

/**
 * Asks until an answer is there.
 * @template T
 * @param {string} what
 * @param {() => Promise<T | undefined>} ask
 * @param {number} [withinMs]
 * @returns {Promise<T>}
 */
export async function eventually(what, ask, withinMs = 60_000) {
  for (const end = performance.now() + withinMs; ;) {
    const found = await ask();
    if (found !== undefined) return found;
    expect(performance.now() < end, `${what} did not come within ${withinMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
