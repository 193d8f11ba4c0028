import { setTimeout as sleep } from 'node:timers/promises';

type Falsy = false | null | undefined | 0 | '';

/**
 * Waits until `check` answers something true; a check that throws is asked again.
 * @throws Error naming what was waited for, with the last error as its cause
 */
export async function eventually<T>(
  what: string,
  check: () => Promise<T> | T,
  withinMs = 20_000,
): Promise<Exclude<T, Falsy>> {
  const end = performance.now() + withinMs;
  for (let cause: unknown; ;) {
    try {
      const answer = await check();
      if (answer) return answer as Exclude<T, Falsy>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`, { cause });
    await sleep(25);
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
