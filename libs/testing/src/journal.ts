import { OwnJournalService } from '@app/domain/journal';
import type { Sharing } from '@app/exercises';
import { type ClientActor, newId } from '@app/kernel';
import type { Bench } from './bench';

/** An entry of a client's journal; answers its id. */
export async function anEntry(
  bench: Bench,
  client: ClientActor,
  body: string,
  sharing: Sharing,
  title: string | null = null,
): Promise<string> {
  const id = newId();
  const journal = bench.get(OwnJournalService);
  await journal.begin(client, { id, writeId: newId(), revision: 0, title, body });
  if (sharing === 'shared') await journal.share(client, id, { id: newId(), sharing });
  return id;
}
