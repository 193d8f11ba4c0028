import { setTimeout as sleep } from 'node:timers/promises';

export interface Repetition {
  /** Ends the repetition; resolves when the running pass is over, at the latest after `graceMs`. */
  stop(graceMs: number): Promise<void>;
  /** Whether the last pass succeeded. */
  isHealthy(): boolean;
}

/**
 * Runs `pass` again and again.
 * @param everyMs pause between two passes; doubled after each failure in a row, up to 10 s
 * @param pass answers true when there is more to do at once
 * @param onFailure told of a failed pass; the repetition goes on
 */
export function repeat(
  everyMs: number,
  pass: () => Promise<boolean | void>,
  onFailure: (error: unknown, failures: number) => void,
): Repetition {
  const stopping = new AbortController();
  const { signal } = stopping;
  let failures = 0;

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      let hasMore: boolean | void = false;
      try {
        hasMore = await pass();
        failures = 0;
      } catch (error) {
        failures += 1;
        onFailure(error, failures);
      }
      if (hasMore) continue;
      const pause = Math.max(everyMs, Math.min(everyMs * 2 ** Math.min(failures, 10), 10_000));
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  const ended = loop();
  return {
    async stop(graceMs) {
      stopping.abort();
      await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
    },
    isHealthy: () => failures === 0,
  };
}
