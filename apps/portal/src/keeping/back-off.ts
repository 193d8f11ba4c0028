const STEPS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** The wait before the next try, longer each time, never shorter than the server asks for. */
export class BackOff {
  #tries = 0;

  nextMs(atLeastMs = 0): number {
    const wait = STEPS_MS[Math.min(this.#tries, STEPS_MS.length - 1)] ?? 0;
    this.#tries += 1;
    return Math.max(wait, atLeastMs);
  }

  reset(): void {
    this.#tries = 0;
  }
}
