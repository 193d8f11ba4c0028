import { queries } from '../api/queries';
import { beginEntry, entriesLeftBehind, entryDeskOf, releaseEntryDesk } from './entry-desk';
import { journalQuery } from './journal-query';

/** Sends what an earlier page of the browser had to leave on the device. */
export async function resumeEntries(): Promise<void> {
  const ids = entriesLeftBehind();
  for (const id of ids) {
    const desk = entryDeskOf(id);
    await desk.settle();
    if (!desk.over) continue;
    // Deleted elsewhere meanwhile: the words get a page of their own.
    beginEntry(desk.keeper.content);
    releaseEntryDesk(id);
  }
  if (ids.length > 0) await queries.invalidateQueries({ queryKey: journalQuery.queryKey });
}
