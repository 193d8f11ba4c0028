import { setTimeout as pause } from 'node:timers/promises';

const SLOT_MS = 300;

/**
 * Makes the time of an answer tell nothing: `work` that fails, and with `always` any, is answered at
 * the next multiple of 300 ms, however many accounts an address turned out to have.
 */
export async function steadily<T>(when: 'failing' | 'always', work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const untilSlot = () => {
    const spent = performance.now() - started;
    return pause(Math.ceil(spent / SLOT_MS) * SLOT_MS - spent);
  };
  try {
    const result = await work();
    if (when === 'always') await untilSlot();
    return result;
  } catch (error) {
    await untilSlot();
    throw error;
  }
}
