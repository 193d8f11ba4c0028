import { checkAnswer, type Step } from '@app/exercises';
import type { Saved } from '@app/ui';
import { newId } from '../api/new-id';
import { asRefusal, type Refusal } from '../api/refusal';
import { BackOff } from './back-off';
import { contentOf, isSame, type Content } from './content';
import type { OwnAnswer } from './work-query';

/** Typing is sent at the latest this long after it began, while it goes on. */
const SEND_AFTER_MS = 900;

export type Write = Content & { writeId: string; revision: number };

type StepKeeperParts = {
  step: Step;
  stored: OwnAnswer | undefined;
  put: (step: Step, write: Write) => Promise<OwnAnswer>;
  /** Something to show has changed. */
  onChange: () => void;
  /** The work as a whole takes no more answers. */
  onOver: (refusal: Refusal) => void;
};

/**
 * Keeps the answer to one step: what is on the screen, what the server has confirmed, and the one
 * write between them. A write whose fate is unknown is sent again under its own id before any other,
 * so that nothing is lost, doubled or taken for somebody else's.
 */
export class StepKeeper {
  content: Content;
  /** What another device wrote meanwhile; the client chooses between the two. */
  conflict: OwnAnswer | null = null;
  /** Why the answer cannot be kept as it is, in words. */
  problem: string | null = null;
  #confirmed: Content;
  #revision = 0;
  #savedAt: string | null = null;
  #sent: Write | null = null;
  #parted: Content | null = null;
  #working: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWaiting = false;
  #isOver = false;
  readonly #backOff = new BackOff();

  constructor(private readonly parts: StepKeeperParts) {
    const { step, stored } = parts;
    this.content = { value: null, isSkipped: false, sharing: step.sharing };
    this.#confirmed = this.content;
    if (stored) this.#adopt(stored);
  }

  get isClean(): boolean {
    return !this.#sent && isSame(this.content, this.#confirmed);
  }

  get saved(): Saved {
    if (this.problem) return { state: 'none' };
    if (this.#isWaiting || this.#isOver) return { state: this.isClean ? 'none' : 'waiting' };
    if (!this.isClean) return { state: 'saving' };
    if (!this.#savedAt || this.content.isSkipped) return { state: 'none' };
    return { state: 'saved', at: new Date(this.#savedAt) };
  }

  /** Takes what was fetched; words that are not sent yet stay, and settle it with an open server. */
  load(stored: OwnAnswer | undefined, isOpen: boolean): void {
    this.#isOver = !isOpen;
    if (!this.isClean || this.conflict) this.flush();
    // An answer to an earlier question may arrive late; it takes nothing back.
    else if (stored && stored.revision > this.#revision) this.#adopt(stored);
  }

  change(part: Partial<Content>): void {
    this.content = contentOf({ ...this.content, ...part });
    this.problem = null;
    this.#timer ??= setTimeout(() => this.flush(), SEND_AFTER_MS);
    this.parts.onChange();
  }

  /** Sends what is left now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#send();
  }

  /** Sends what is left and waits for the answer; true where the server has everything. */
  async settle(): Promise<boolean> {
    this.flush();
    while (this.#working) await this.#working;
    return this.isClean;
  }

  /** The page is going: what is newer than the write under way, or waiting, follows it at once. */
  part(): void {
    const sent = this.#sent;
    this.flush();
    if (!sent || this.#isOver || isSame(this.content, sent)) return;
    this.#parted = this.content;
    const write = { ...this.content, writeId: newId(), revision: sent.revision + 1 };
    void this.parts.put(this.parts.step, write).catch(() => undefined);
  }

  /** Settles a conflict: with the words on this page, or with the other ones. */
  resolve(choice: 'this' | 'other'): void {
    if (!this.conflict) return;
    const other = this.conflict;
    this.conflict = null;
    this.#confirm(contentOf(other), other);
    if (choice === 'other') this.content = contentOf(other);
    this.flush();
    this.parts.onChange();
  }

  #send(): void {
    if (this.#working || this.conflict || this.problem || this.#isOver) return;
    if (!this.#sent) {
      if (isSame(this.content, this.#confirmed)) return;
      const checked = checkAnswer(this.parts.step, this.content.value);
      if (!checked.ok) return this.#refuse(checked.problems[0]?.message ?? '');
      this.#sent = { ...this.content, writeId: newId(), revision: this.#revision };
    }
    this.#working = this.#attempt(this.#sent).finally(() => {
      this.#working = null;
      // Words that came while this was under way; a running timer sends them itself.
      if (!this.#sent && !this.#timer) this.#send();
      this.parts.onChange();
    });
    this.parts.onChange();
  }

  async #attempt(write: Write): Promise<void> {
    try {
      this.#confirm(write, await this.parts.put(this.parts.step, write));
    } catch (error) {
      this.#onRefusal(write, asRefusal(error));
    }
  }

  #onRefusal(write: Write, refusal: Refusal): void {
    const current = refusal.problem['current'] as OwnAnswer | undefined;
    if (refusal.code === 'ANSWER_CHANGED_ELSEWHERE' && current) {
      this.#sent = null;
      const isOurs = [write, this.content, this.#parted].some((own) => own && isSame(own, current));
      if (isOurs) this.#confirm(contentOf(current), current);
      else this.conflict = current;
    } else if (refusal.mayPass) {
      this.#isWaiting = true;
      this.#timer ??= setTimeout(() => this.flush(), this.#backOff.nextMs(refusal.retryAfterMs));
    } else if (refusal.status === 401) {
      // Sent again, under the same id, once somebody has signed in.
      this.#isOver = true;
    } else if (refusal.status === 400) {
      this.#sent = null;
      this.#refuse(refusal.errors[0]?.message ?? refusal.message);
    } else {
      this.#sent = null;
      this.#isOver = true;
      this.parts.onOver(refusal);
    }
  }

  #refuse(message: string): void {
    this.problem = message;
    this.parts.onChange();
  }

  #confirm(content: Content, { revision, savedAt }: OwnAnswer): void {
    this.#confirmed = contentOf(content);
    this.#revision = revision;
    this.#savedAt = savedAt;
    this.#sent = null;
    this.#isWaiting = false;
    this.#backOff.reset();
  }

  #adopt(stored: OwnAnswer): void {
    this.content = contentOf(stored);
    this.#confirm(this.content, stored);
  }
}
