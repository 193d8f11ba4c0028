/** Something that holds words in memory which the server may not have yet. */
export type HoldsWords = {
  hasUnsent: () => boolean;
  /** Sends what is left without waiting: the page is going. */
  part: () => void;
  /** Sends what is left, as ever. */
  flush: () => void;
  /** Sends what is left and waits; true where the server has it all. */
  settle: () => Promise<boolean>;
  /** Sends nothing any more: somebody else is here. */
  leave: () => void;
  /** Whether what is left would outlive this page. */
  isOnDevice: () => boolean;
};

const holders = new Map<string, HoldsWords>();
let owner: string | null = null;

/** The holder of these words, made when there is none. */
export function holderOf<H extends HoldsWords>(id: string, make: () => H): H {
  const found = holders.get(id) as H | undefined;
  if (found) return found;
  const made = make();
  holders.set(id, made);
  return made;
}

/** The holder of these words, where there is one. */
export const heldBy = <H extends HoldsWords>(id: string): H | undefined =>
  holders.get(id) as H | undefined;

/** Lets go of words that are wanted no more, or need no holding. */
export const release = (id: string): void => {
  holders.delete(id);
};

/** Whose words these are; null before anybody is known to be signed in. */
export const ownerOfWords = (): string | null => owner;

export const hasUnsent = (): boolean => unsentAt() !== null;

/** Where words lie that the server may not have: `device` only where all of them do; null where none are. */
export function unsentAt(): 'page' | 'device' | null {
  const unsent = [...holders.values()].filter((holder) => holder.hasUnsent());
  if (unsent.length === 0) return null;
  return unsent.every((holder) => holder.isOnDevice()) ? 'device' : 'page';
}

/** Sends everything and waits: before the page goes by choice. True where the server has it all. */
export async function settleAll(): Promise<boolean> {
  await Promise.all([...holders.values()].map((holder) => holder.settle()));
  return !hasUnsent();
}

/** Words stay across a sign-in of the same person, and of nobody else. */
export function keepOnlyOf(clientId: string): void {
  if (owner !== null && owner !== clientId) {
    for (const holder of holders.values()) holder.leave();
    holders.clear();
  }
  owner = clientId;
}

/** Sends what it can, then forgets: before the session is given up. */
export function partAndForget(): void {
  for (const holder of holders.values()) holder.part();
  holders.clear();
}

window.addEventListener('pagehide', () => {
  for (const holder of holders.values()) holder.part();
});
window.addEventListener('online', () => {
  for (const holder of holders.values()) holder.flush();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return;
  for (const holder of holders.values()) holder.flush();
});
