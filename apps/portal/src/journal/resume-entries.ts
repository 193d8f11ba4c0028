import { queries } from '../api/queries';
import type { Unsent } from '../keeping/words-keeper';
import { copiesOf } from '../session/device-copies';
import {
  beginEntry,
  entryDeskOf,
  openEntryDesk,
  releaseEntryDesk,
  type EntryWords,
} from './entry-desk';
import { journalQuery } from './journal-query';

const resumed = new Set<string>();

/** Sends what an earlier page of the browser had to leave on the device; once for each client. */
export async function resumeEntries(clientId: string): Promise<void> {
  if (resumed.has(clientId)) return;
  resumed.add(clientId);
  const copies = await copiesOf<Unsent<EntryWords>>(clientId);
  for (const { id, words } of copies) {
    // Its words are in memory already, and newer.
    if (openEntryDesk(id)) continue;
    const desk = entryDeskOf(id);
    desk.keeper.resume(words);
    await desk.settle();
    if (!desk.over) continue;
    // Deleted elsewhere meanwhile: the words get a page of their own.
    beginEntry(desk.keeper.content);
    releaseEntryDesk(id);
  }
  if (copies.length > 0) await queries.invalidateQueries({ queryKey: journalQuery.queryKey });
}
