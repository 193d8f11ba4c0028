import type { JournalEntryDto } from '@app/api-client/portal';
import { call } from '../api/call';
import { newId } from '../api/new-id';
import { putNow } from '../api/put-now';
import type { Refusal } from '../api/refusal';
import { DeviceCopy } from '../keeping/device-copy';
import { WordsKeeper, type WriteOf } from '../keeping/words-keeper';
import { heldBy, holderOf, release, type HoldsWords } from '../session/unsent';
import { rememberEntry } from './journal-query';

/** What one page of the journal says. */
export type EntryWords = { title: string | null; body: string };

export const TITLE_MAX = 120;
export const BODY_MAX = 20_000;

/**
 * One page under way, kept as it is typed. Lives in memory across a sign-in; while it cannot be sent, a
 * sealed copy lies on the device, which outlives the page of the browser.
 */
export class EntryDesk implements HoldsWords {
  readonly keeper: WordsKeeper<EntryWords, JournalEntryDto>;
  /** Why no more words are taken: the page was deleted elsewhere. */
  over: Refusal | null = null;
  readonly #copy: DeviceCopy;
  readonly #listeners = new Set<() => void>();
  #version = 0;

  constructor(
    readonly id: string,
    stored?: JournalEntryDto,
  ) {
    this.#copy = new DeviceCopy(id);
    this.keeper = new WordsKeeper<EntryWords, JournalEntryDto>({
      blank: { title: null, body: '' },
      stored,
      contentOf: ({ title, body }) => ({ title, body }),
      keptAtOf: ({ changedAt }) => changedAt,
      put: async (write) => rememberEntry(await keepEntry(id, write)),
      onChange: () => this.#tell(),
      onOver: (refusal) => {
        this.over = refusal;
        this.#tell();
      },
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes with every change; for `useSyncExternalStore`. */
  readonly version = (): number => this.#version;

  hasUnsent(): boolean {
    return !this.keeper.isClean;
  }

  flush(): void {
    this.keeper.flush();
  }

  part(): void {
    this.keeper.part();
  }

  settle(): Promise<boolean> {
    return this.keeper.settle();
  }

  /** The words are not wanted: the device lets go of them too. */
  forget(): void {
    this.#copy.set(null);
  }

  #tell(): void {
    this.#version += 1;
    this.#copy.set(this.keeper.stuck);
    for (const listener of this.#listeners) listener();
  }
}

const holderId = (id: string): string => `entry-${id}`;

/** The desk of a page; the one that is open already keeps its unsent words. */
export const entryDeskOf = (id: string, stored?: JournalEntryDto): EntryDesk =>
  holderOf(holderId(id), () => new EntryDesk(id, stored));

export const openEntryDesk = (id: string): EntryDesk | undefined => heldBy<EntryDesk>(holderId(id));

export function releaseEntryDesk(id: string): void {
  openEntryDesk(id)?.forget();
  release(holderId(id));
}

/** A page that nobody has written on. It comes to be with its first words; answers its id. */
export function beginEntry(words?: EntryWords): string {
  const id = newId();
  const desk = entryDeskOf(id);
  if (words) desk.keeper.change(words);
  return id;
}

/** The first words make the page; from then on it is changed. */
function keepEntry(id: string, write: WriteOf<EntryWords>): Promise<JournalEntryDto> {
  return call(
    write.revision === 0
      ? putNow<JournalEntryDto>('/api/journal', { id, ...write }, 'POST')
      : putNow<JournalEntryDto>(`/api/journal/${id}`, write),
  );
}
