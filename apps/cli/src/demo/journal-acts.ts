import { OwnJournalService, SharedJournalService } from '@app/domain/journal';
import { newId } from '@app/kernel';
import type { Sharing } from '@app/exercises';
import type { Temporal } from 'temporal-polyfill';
import type { Act } from './act';
import type { StoryCalendar } from './calendar';
import type { ClientStory, JournalEntry, Moment } from './story';

/** All that happens with the journal of one client: written, shared, opened, taken back. */
export function journalActs(client: ClientStory, calendar: StoryCalendar): Act[] {
  return (client.journal ?? []).flatMap((entry, index) =>
    entryActs(client, calendar, entry, `${client.email}/journal/${index}`),
  );
}

function entryActs(
  client: ClientStory,
  calendar: StoryCalendar,
  entry: JournalEntry,
  key: string,
): Act[] {
  const { week, title = null, body, shared, takenBack } = entry;
  const id = newId();
  const session = calendar.sessionDate(client.sessions, week);
  const name = `${client.name}, journal, week ${week}`;
  const writtenAt = calendar.moment(session, entry.on, client.zone, key);
  const writtenOn = calendar.dateOf(writtenAt, client.zone);
  const share = (on: Moment, sharing: Sharing): Act => ({
    at: calendar.moment(writtenOn, on, client.zone, `${key}/${sharing}`),
    zone: client.zone,
    name: `${name}: ${sharing}`,
    perform: (company) =>
      company.get(OwnJournalService).share(company.client(client), id, { id: newId(), sharing }),
  });
  const written: Act = {
    at: writtenAt,
    zone: client.zone,
    name: `${name}: written`,
    perform: (company) =>
      company
        .get(OwnJournalService)
        .begin(company.client(client), { id, writeId: newId(), revision: 0, title, body }),
  };
  if (!shared) return [written];
  return [
    written,
    share(shared, 'shared'),
    ...opened(client, calendar, writtenOn.add({ days: shared[0] }), id, name),
    ...(takenBack ? [share(takenBack, 'private')] : []),
  ];
}

/** The therapist opens it on their next working day; what is newer than that is new to them. */
function opened(
  client: ClientStory,
  calendar: StoryCalendar,
  sharedOn: Temporal.PlainDate,
  entryId: string,
  name: string,
): Act[] {
  const at = calendar.nextLook(sharedOn, `${name}/opened`);
  const act: Act = {
    at,
    zone: calendar.zone,
    name: `${name}: opened`,
    perform: (company) =>
      company.get(SharedJournalService).open(company.member(client.therapist), entryId),
  };
  return at < calendar.end() ? [act] : [];
}
