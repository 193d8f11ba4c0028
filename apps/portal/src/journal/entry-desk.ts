import type { JournalEntryDto } from '@app/api-client/portal';
import type { Saved } from '@app/ui';
import { call } from '../api/call';
import { newId } from '../api/new-id';
import { putNow } from '../api/put-now';
import type { Refusal } from '../api/refusal';
import { Desk } from '../keeping/desk';
import { DeviceCopy } from '../keeping/device-copy';
import { WordsKeeper, type WriteOf } from '../keeping/words-keeper';
import { leftBehind, resumedHolder } from '../session/left-behind';
import { heldBy, release } from '../session/unsent';
import { rememberEntry } from './journal-query';

/** What one page of the journal says. */
export type EntryWords = { title: string | null; body: string };

export const TITLE_MAX = 120;
export const BODY_MAX = 20_000;

const ENTRY = 'entry-';
const WORDS = 'words';

/** One page under way, kept as it is typed. */
export class EntryDesk extends Desk<EntryWords, JournalEntryDto> {
  readonly keeper: WordsKeeper<EntryWords, JournalEntryDto>;
  /** Why no more words are taken: the page was deleted elsewhere. */
  over: Refusal | null = null;
  protected readonly keepers: ReadonlyMap<string, WordsKeeper<EntryWords, JournalEntryDto>>;

  constructor(
    readonly id: string,
    stored?: JournalEntryDto,
  ) {
    super(new DeviceCopy(holderId(id)));
    this.keeper = new WordsKeeper<EntryWords, JournalEntryDto>({
      blank: { title: null, body: '' },
      stored,
      contentOf: ({ title, body }) => ({ title, body }),
      keptAtOf: ({ changedAt }) => changedAt,
      put: async (write) => rememberEntry(await keepEntry(id, write)),
      onChange: () => this.tell(),
      onOver: (refusal) => {
        this.over = refusal;
        this.tell();
      },
    });
    this.keepers = new Map([[WORDS, this.keeper]]);
  }

  get saved(): Saved {
    return this.savedOf(WORDS);
  }
}

const holderId = (id: string): string => `${ENTRY}${id}`;

/** Ids of pages with words that an earlier page of the browser could not send. */
export const entriesLeftBehind = (): string[] => leftBehind(ENTRY);

/** The desk of a page; the one that is open already keeps its unsent words. */
export const entryDeskOf = (id: string, stored?: JournalEntryDto): EntryDesk =>
  resumedHolder(holderId(id), () => new EntryDesk(id, stored));

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
