import { useSyncExternalStore } from 'react';
import { useSession } from './session-query';
import { holderOf, ownerOfWords, type HoldsWords } from './unsent';

let waiting = new Map<string, unknown>();
let readingFor: string | null = null;
let readFor: string | null = null;
const listeners = new Set<() => void>();

/**
 * Reads what earlier pages of the browser left on the device for this client, once; true where there
 * is something to send. Pages of words wait for it, so that nobody writes over them.
 */
export async function readLeftBehind(clientId: string): Promise<boolean> {
  if (readingFor === clientId) return false;
  readingFor = clientId;
  // Fetched late: the first page does without.
  const copies = await import('./device-copies')
    .then(({ copiesOf }) => copiesOf(clientId))
    // A browser that keeps nothing.
    .catch(() => []);
  if (readingFor !== clientId) return false;
  waiting = new Map(copies.map(({ id, words }) => [id, words]));
  readFor = clientId;
  for (const listener of listeners) listener();
  return waiting.size > 0;
}

/** What still waits to be taken up: the rest of each holder's id that begins so. */
export const leftBehind = (kind: string): string[] =>
  [...waiting.keys()].filter((id) => id.startsWith(kind)).map((id) => id.slice(kind.length));

/** The holder of these words; one that is made now takes up what an earlier page left. */
export function resumedHolder<H extends HoldsWords & { resume(left: unknown): void }>(
  id: string,
  make: () => H,
): H {
  return holderOf(id, () => {
    const holder = make();
    const left = readFor === ownerOfWords() ? waiting.get(id) : undefined;
    waiting.delete(id);
    if (left !== undefined) holder.resume(left);
    return holder;
  });
}

/** False while it is not known yet what this client left on the device. */
export function useKnowsLeftBehind(): boolean {
  const session = useSession();
  const known = useSyncExternalStore(follow, () => readFor);
  return session.isError || (session.data !== undefined && known === session.data.client.id);
}

const follow = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
