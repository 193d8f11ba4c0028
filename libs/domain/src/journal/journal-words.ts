import { open, seal, type KeyRing } from '@app/crypto';
import type { JournalEntryEntity } from './journal-entry.entity';

/** What an entry says. */
export interface JournalWords {
  title: string | null;
  body: string;
}

/** An entry's place in the authenticated data; with its revision no older words can be put back. */
type Place = Pick<JournalEntryEntity, 'id' | 'revision'>;

const placeOf = ({ id, revision }: Place): string => `${id}/${revision}`;

export function sealWords(ring: KeyRing, row: Place, { title, body }: JournalWords) {
  const place = placeOf(row);
  return {
    title: title ? seal(ring, 'journal_entries.title', place, title) : null,
    body: seal(ring, 'journal_entries.body', place, body),
  };
}

export function openWords(ring: KeyRing, row: JournalEntryEntity): JournalWords {
  const place = placeOf(row);
  return {
    title: row.title && open(ring, 'journal_entries.title', place, row.title),
    body: open(ring, 'journal_entries.body', place, row.body),
  };
}

const OPENING_LENGTH = 140;

/** The first words of a body on one line, cut between words where there are more. */
export function openingOf(body: string): string {
  const line = body.slice(0, 1000).replace(/\s+/g, ' ').trim();
  if (line.length <= OPENING_LENGTH) return line;
  const cut = line.slice(0, OPENING_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${end > OPENING_LENGTH / 2 ? cut.slice(0, end) : cut}…`;
}
