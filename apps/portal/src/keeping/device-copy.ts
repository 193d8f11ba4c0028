import { dropCopy, keepCopy } from '../session/device-copies';
import { ownerOfWords } from '../session/unsent';

/** The copy on the device of one thing's words: there while they cannot be sent, and gone after. */
export class DeviceCopy {
  #wanted: object | null = null;
  #kept: object | null = null;
  #working = false;

  constructor(private readonly id: string) {}

  /** Null where nothing waits. Of changes in quick succession the last one counts. */
  set(words: object | null): void {
    this.#wanted = words;
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    try {
      while (this.#wanted !== this.#kept) {
        const words = this.#wanted;
        const clientId = ownerOfWords();
        if (words && clientId) await keepCopy(clientId, this.id, words);
        else if (!words) await dropCopy(this.id);
        this.#kept = words;
      }
    } catch {
      // A browser that keeps nothing: the words live as long as the page.
    } finally {
      this.#working = false;
    }
  }
}
