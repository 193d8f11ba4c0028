import { asRefusal } from '../api/refusal';
import { BackOff } from '../keeping/back-off';

/** Remembers on the server which step is on the screen. The last one counts; one request at a time. */
export class PositionKeeper {
  #wanted: string | null = null;
  #isBusy = false;
  readonly #backOff = new BackOff();

  constructor(
    private readonly put: (stepId: string) => Promise<unknown>,
    public known: string | null,
  ) {}

  get unsent(): string | null {
    return this.#wanted === this.known ? null : this.#wanted;
  }

  moveTo(stepId: string): void {
    this.#wanted = stepId;
    void this.#send();
  }

  async #send(): Promise<void> {
    const stepId = this.#wanted;
    if (this.#isBusy || stepId === null || stepId === this.known) return;
    this.#isBusy = true;
    try {
      await this.put(stepId);
      this.known = stepId;
      this.#backOff.reset();
    } catch (error) {
      const refusal = asRefusal(error);
      // A place that is not known costs a few taps, so it is given up where waiting does not help.
      if (!refusal.mayPass) return;
      await new Promise((resolve) =>
        setTimeout(resolve, this.#backOff.nextMs(refusal.retryAfterMs)),
      );
    } finally {
      this.#isBusy = false;
    }
    await this.#send();
  }
}
