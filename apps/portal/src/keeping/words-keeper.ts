import type { Saved } from '@app/ui';
import { newId } from '../api/new-id';
import { asRefusal, type Refusal } from '../api/refusal';
import { BackOff } from './back-off';
import { isSame } from './same';

/** Typing is sent at the latest this long after it began, while it goes on. */
const SEND_AFTER_MS = 900;
/** A write may hang for long before it is given up. Words wait from then on, so the device has them in two seconds. */
const PATIENCE_MS = 1_000;

/** What the server tells of words that it keeps. */
export type Kept = { revision: number };

/** One change as it is sent: the same id again is the same change. */
export type WriteOf<C> = C & { writeId: string; revision: number };

/** All that is needed to go on sending where somebody left off. Plain JSON. */
export type Unsent<C> = {
  content: C;
  /** Null where it is not to be known any more. */
  confirmed: C | null;
  sent: WriteOf<C> | null;
  revision: number;
  /** Whatever the server has by now gives way to this. */
  isErased?: boolean;
};

export type WordsKeeperParts<C, S extends C & Kept> = {
  /** What is there before anybody wrote. */
  blank: C;
  stored: S | undefined;
  /** The words alone, of whatever carries them. */
  contentOf: (carrier: C | S) => C;
  /** When the server kept them; an ISO instant. */
  keptAtOf: (stored: S) => string;
  /** Why it cannot be kept as it is, in words; null where it can. */
  check?: (content: C) => string | null;
  put: (write: WriteOf<C>) => Promise<S>;
  /** Something to show has changed. */
  onChange: () => void;
  /** No more is taken: there is no place for these words any longer. */
  onOver: (refusal: Refusal) => void;
};

/**
 * Keeps one person's words as they type: what is on the screen, what the server has confirmed, and the
 * one write between them. A write whose fate is unknown is sent again under its own id before any
 * other, so that nothing is lost, doubled or taken for somebody else's.
 */
export class WordsKeeper<C, S extends C & Kept> {
  content: C;
  /** What another device wrote meanwhile; the client chooses between the two. */
  conflict: S | null = null;
  /** Why the words cannot be kept as they are, in words. */
  problem: string | null = null;
  /** Null where it was let go of: the next write replaces it, whatever it was. */
  #confirmed: C | null;
  #revision = 0;
  #savedAt: string | null = null;
  #sent: WriteOf<C> | null = null;
  #underWay: WriteOf<C> | null = null;
  #parted: C | null = null;
  #working: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWaiting = false;
  #isOver = false;
  #isDropped = false;
  #isErased = false;
  readonly #backOff = new BackOff();

  constructor(private readonly parts: WordsKeeperParts<C, S>) {
    this.content = parts.blank;
    this.#confirmed = parts.blank;
    if (parts.stored) this.#adopt(parts.stored);
  }

  get isClean(): boolean {
    return !this.#sent && this.#isConfirmed();
  }

  /** False before the server has kept anything. */
  get isKept(): boolean {
    return this.#revision > 0;
  }

  /** Words that cannot be sent at present; null where they can, or where there are none. */
  get stuck(): Unsent<C> | null {
    if (this.isClean || this.#isDropped) return null;
    if (!(this.#isWaiting || this.#isOver || this.conflict)) return null;
    return {
      content: this.content,
      confirmed: this.#confirmed,
      sent: this.#sent,
      revision: this.#revision,
      ...(this.#isErased && { isErased: true }),
    };
  }

  get saved(): Saved {
    if (this.problem) return { state: 'none' };
    if (this.#isWaiting || this.#isOver) return { state: this.isClean ? 'none' : 'waiting' };
    if (!this.isClean) return { state: 'saving' };
    return this.#savedAt ? { state: 'saved', at: new Date(this.#savedAt) } : { state: 'none' };
  }

  /** Takes what was fetched; words that are not sent yet stay, and settle it with an open server. */
  load(stored: S | undefined, isOpen: boolean): void {
    const wasOver = this.#isOver;
    this.#isOver = !isOpen;
    this.#isDropped = false;
    if (!this.isClean || this.conflict) {
      // Otherwise they are on their way, or wait for their time.
      if (wasOver) this.flush();
    }
    // An answer to an earlier question may arrive late; it takes nothing back.
    else if (stored && stored.revision > this.#revision) this.#adopt(stored);
  }

  /** Goes on where an earlier page had to stop, unless its words have arrived since. */
  resume({ content, confirmed, sent, revision, isErased = false }: Unsent<C>): void {
    if (this.isKept && this.#isSame(content, this.content)) return;
    this.content = content;
    this.#confirmed = confirmed;
    this.#sent = sent;
    this.#revision = revision;
    this.#isErased = isErased;
    this.#isWaiting = true;
    this.flush();
  }

  /** Sends nothing any more, until something is loaded: the words are not wanted. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isOver = true;
    this.#isDropped = true;
  }

  change(part: Partial<C>): void {
    this.content = this.parts.contentOf({ ...this.content, ...part });
    this.problem = null;
    this.#timer ??= setTimeout(() => this.flush(), SEND_AFTER_MS);
    this.parts.onChange();
  }

  /**
   * Puts this in the place of words that are to be nowhere any more: none stay in what waits on the
   * device, and whatever of them is on its way, or reached the server meanwhile, is written over.
   */
  erase(part: Partial<C>): void {
    this.#isErased = true;
    this.#sent = null;
    this.#confirmed = null;
    this.#parted = null;
    this.conflict = null;
    this.change(part);
    this.flush();
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
    const sent = this.#sent ?? this.#underWay;
    this.flush();
    if (!sent || this.#isOver || this.#isSame(this.content, sent)) return;
    this.#parted = this.content;
    const write = { ...this.content, writeId: newId(), revision: sent.revision + 1 };
    void this.parts.put(write).catch(() => undefined);
  }

  /** Settles a conflict: with the words on this page, or with the other ones. */
  resolve(choice: 'this' | 'other'): void {
    if (!this.conflict) return;
    const other = this.conflict;
    this.conflict = null;
    this.#confirm(this.parts.contentOf(other), other);
    if (choice === 'other') this.content = this.parts.contentOf(other);
    this.flush();
    this.parts.onChange();
  }

  #send(): void {
    if (this.#working || this.conflict || this.problem || this.#isOver) return;
    if (!this.#sent) {
      if (this.#isConfirmed()) return;
      const problem = this.parts.check?.(this.content) ?? null;
      if (problem !== null) return this.#refuse(problem);
      this.#sent = { ...this.content, writeId: newId(), revision: this.#revision };
    }
    const hanging = setTimeout(() => {
      this.#isWaiting = true;
      this.parts.onChange();
    }, PATIENCE_MS);
    this.#working = this.#attempt(this.#sent).finally(() => {
      clearTimeout(hanging);
      this.#working = null;
      // Words that came while this was under way; a running timer sends them itself.
      if (!this.#sent && !this.#timer) this.#send();
      this.parts.onChange();
    });
    this.parts.onChange();
  }

  async #attempt(write: WriteOf<C>): Promise<void> {
    try {
      this.#underWay = write;
      const stored = await this.parts.put(write);
      if (this.#sent === write) this.#confirm(write, stored);
      // Erased while it was on its way: what is written next writes it over.
      else this.#revision = stored.revision;
    } catch (error) {
      this.#onRefusal(write, asRefusal(error));
    } finally {
      this.#underWay = null;
    }
  }

  #onRefusal(write: WriteOf<C>, refusal: Refusal): void {
    const current = refusal.problem['current'] as S | undefined;
    if (refusal.code.endsWith('_CHANGED_ELSEWHERE') && current) {
      this.#sent = null;
      if (this.#isErased) return void (this.#revision = current.revision);
      const isOurs = [write, this.content, this.#parted].some(
        (own) => own && this.#isSame(own, current),
      );
      if (isOurs) this.#confirm(this.parts.contentOf(current), current);
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

  #isConfirmed(): boolean {
    return this.#confirmed !== null && this.#isSame(this.content, this.#confirmed);
  }

  #isSame(one: C | S, other: C | S): boolean {
    return isSame(this.parts.contentOf(one), this.parts.contentOf(other));
  }

  #refuse(message: string): void {
    this.problem = message;
    this.parts.onChange();
  }

  #confirm(content: C, stored: S): void {
    this.#confirmed = this.parts.contentOf(content);
    this.#revision = stored.revision;
    this.#savedAt = this.parts.keptAtOf(stored);
    this.#sent = null;
    this.#isWaiting = false;
    this.#isErased = false;
    this.#backOff.reset();
  }

  #adopt(stored: S): void {
    this.content = this.parts.contentOf(stored);
    this.#confirm(this.content, stored);
  }
}
