import { journalDelete } from '@app/api-client/portal';
import { call } from '../api/call';
import { asRefusal } from '../api/refusal';
import { BackOff } from '../keeping/back-off';
import { heldBy, holderOf, release, type HoldsWords } from '../session/unsent';
import { openEntryDesk, releaseEntryDesk } from './entry-desk';

/** How long one can think again. */
const UNDO_MS = 10_000;

/** A page on its way out: gone from sight at once, from the server when nobody wanted it back. */
export type Deletion = { id: string; title: string | null };

let latest: Deletion | null = null;
const hidden = new Set<string>();
const listeners = new Set<() => void>();
let version = 0;

export const deletions = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  version: (): number => version,
  /** The page that can still be brought back. */
  latest: (): Deletion | null => latest,
  isHidden: (id: string): boolean => hidden.has(id),
};

/** Takes a page away. It is deleted in ten seconds, or as soon as this page of the app is left. */
export function deleteSoon(deletion: Deletion): void {
  const { id } = deletion;
  openEntryDesk(id)?.keeper.drop();
  openEntryDesk(id)?.forget();
  hidden.add(id);
  latest = deletion;
  holderOf(holderId(id), () => new DeletionHolder(id));
  tell();
}

/** Brings it back, with words that were on their way. */
export function undoDeletion({ id }: Deletion): void {
  heldBy<DeletionHolder>(holderId(id))?.cancel();
  release(holderId(id));
  hidden.delete(id);
  latest = null;
  openEntryDesk(id)?.keeper.load(undefined, true);
  tell();
}

const holderId = (id: string): string => `deletion-${id}`;

function settled(id: string): void {
  release(holderId(id));
  releaseEntryDesk(id);
  if (latest?.id === id) latest = null;
  tell();
}

function tell(): void {
  version += 1;
  for (const listener of listeners) listener();
}

/** Waits, then deletes, as often as it takes. */
class DeletionHolder implements HoldsWords {
  #timer: ReturnType<typeof setTimeout>;
  #working: Promise<void> | null = null;
  readonly #backOff = new BackOff();

  constructor(private readonly id: string) {
    this.#timer = setTimeout(() => void this.settle(), UNDO_MS);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  /** No words wait here. */
  hasUnsent(): boolean {
    return false;
  }

  isOnDevice(): boolean {
    return false;
  }

  leave(): void {
    this.cancel();
  }

  /** Coming and going between apps is no reason to hurry. */
  flush(): void {}

  part(): void {
    this.cancel();
    void fetch(`/api/journal/${this.id}`, {
      method: 'DELETE',
      headers: { 'x-trellis': '1' },
      credentials: 'same-origin',
      keepalive: true,
    }).catch(() => undefined);
  }

  async settle(): Promise<boolean> {
    this.cancel();
    this.#working ??= this.#delete().finally(() => {
      this.#working = null;
    });
    await this.#working;
    return true;
  }

  async #delete(): Promise<void> {
    try {
      await call(journalDelete({ path: { id: this.id } }));
      settled(this.id);
    } catch (error) {
      const refusal = asRefusal(error);
      if (!refusal.mayPass && refusal.status !== 401) return settled(this.id);
      if (latest?.id === this.id) {
        latest = null;
        tell();
      }
      const wait = this.#backOff.nextMs(refusal.retryAfterMs);
      this.#timer = setTimeout(() => void this.settle(), wait);
    }
  }
}
