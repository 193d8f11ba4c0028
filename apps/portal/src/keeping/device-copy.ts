import { dropCopy, keepCopy } from '../session/device-copies';
import { ownerOfWords } from '../session/unsent';

/** The copy on the device of one thing's words: there while they cannot be sent, and gone after. */
export class DeviceCopy {
  #wanted: object | null = null;
  #kept: object | null = null;
  #isWorking = false;
  #isRefused = false;
  #onMove: () => void = () => undefined;
  // Whoever is signed in when the words come to be: they are never kept in another name.
  #owner = ownerOfWords();

  constructor(private readonly id: string) {}

  /** Whether the device has the words; those of this very moment follow at once. */
  get isThere(): boolean {
    return this.#kept !== null && !this.#isRefused;
  }

  /** Called when the words have come to lie on the device, or have gone from it. */
  whenMoved(onMove: () => void): void {
    this.#onMove = onMove;
  }

  /** Words that lie there from an earlier page. */
  find(words: object): void {
    this.#kept = this.#wanted = words;
  }

  /** Null where nothing waits. Of changes in quick succession the last one counts. */
  set(words: object | null): void {
    this.#wanted = words;
    if (!this.#isWorking) void this.#work();
  }

  async #work(): Promise<void> {
    const wasThere = this.isThere;
    this.#isWorking = true;
    try {
      while (this.#wanted !== this.#kept) {
        const words = this.#wanted;
        this.#owner ??= ownerOfWords();
        if (!words) await dropCopy(this.id);
        else if (this.#owner) await keepCopy(this.#owner, this.id, words);
        else return;
        this.#kept = words;
      }
      this.#isRefused = false;
    } catch {
      // A browser that keeps nothing: the words live as long as the page.
      this.#isRefused = true;
    } finally {
      this.#isWorking = false;
      if (this.isThere !== wasThere) this.#onMove();
    }
  }
}
