import type { Saved } from '@app/ui';
import type { HoldsWords } from '../session/unsent';
import type { DeviceCopy } from './device-copy';
import type { Kept, Unsent, WordsKeeper } from './words-keeper';

/** What an earlier page of the browser could not send, by the names of its keepers. */
export type LeftBehind<C> = Record<string, Unsent<C>>;

/** Where words lie while they cannot be sent. */
type Copy = Pick<DeviceCopy, 'isThere' | 'whenMoved' | 'find' | 'set'>;

/**
 * Words under way in one place, in one keeper or several. Lives in memory across a sign-in; what cannot
 * be sent lies on the device too, sealed, and outlives the page of the browser.
 */
export abstract class Desk<C, S extends C & Kept> implements HoldsWords {
  protected abstract readonly keepers: ReadonlyMap<string, WordsKeeper<C, S>>;
  readonly #copy: Copy | null;
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #isLeft = false;

  /** @param copy null where the words live in memory only */
  constructor(copy: Copy | null) {
    this.#copy = copy;
    copy?.whenMoved(() => this.#show());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes with every change; for `useSyncExternalStore`. */
  readonly version = (): number => this.#version;

  /** Where the words of one keeper are by now. */
  savedOf(name: string): Saved {
    const saved = this.keepers.get(name)?.saved ?? { state: 'none' };
    if (saved.state !== 'waiting') return saved;
    if (!this.#copy) return { state: 'on-page' };
    return this.isOnDevice() ? { state: 'on-device' } : saved;
  }

  /** Whether what cannot be sent lies on the device. */
  isOnDevice(): boolean {
    return this.#copy?.isThere ?? false;
  }

  hasUnsent(): boolean {
    return [...this.keepers.values()].some((keeper) => !keeper.isClean);
  }

  flush(): void {
    for (const keeper of this.keepers.values()) keeper.flush();
  }

  part(): void {
    for (const keeper of this.keepers.values()) keeper.part();
  }

  async settle(): Promise<boolean> {
    const settled = await Promise.all([...this.keepers.values()].map((keeper) => keeper.settle()));
    return settled.every(Boolean);
  }

  /** Goes on where an earlier page had to stop. */
  resume(left: LeftBehind<C>): void {
    this.#copy?.find(left);
    for (const [name, unsent] of Object.entries(left)) this.keepers.get(name)?.resume(unsent);
    this.tell();
  }

  /** Somebody else is here now: nothing is sent any more, and the copy stays for whom it belongs to. */
  leave(): void {
    this.#isLeft = true;
    for (const keeper of this.keepers.values()) keeper.drop();
  }

  /** The words are not wanted: the device lets go of them too. */
  forget(): void {
    this.#copy?.set(null);
  }

  /** Something has changed: on the screen, and in what waits. */
  protected tell(): void {
    if (!this.#isLeft) this.#copy?.set(this.#stuck());
    this.#show();
  }

  #stuck(): LeftBehind<C> | null {
    const stuck = [...this.keepers].flatMap(([name, { stuck: words }]) =>
      words ? [[name, words] as const] : [],
    );
    return stuck.length > 0 ? Object.fromEntries(stuck) : null;
  }

  #show(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
