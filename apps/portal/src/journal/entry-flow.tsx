import { journalShare, type JournalEntryDto } from '@app/api-client/portal';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../api/call';
import { Refusal } from '../api/refusal';
import { useShareSwitch } from '../keeping/use-share-switch';
import { deleteSoon } from './deletions';
import { EntryConflict } from './entry-conflict';
import { beginEntry, entryDeskOf, releaseEntryDesk } from './entry-desk';
import { EntryScreen } from './entry-screen';
import { rememberEntry } from './journal-query';
import { LostScreen } from './lost-screen';
import { problemInWords } from '../keeping/problem-in-words';

type EntryFlowProps = { id: string; entry?: JournalEntryDto };

/** One page of the journal from its first word on. */
export function EntryFlow({ id, entry }: EntryFlowProps) {
  const navigate = useNavigate();
  const [desk] = useState(() => entryDeskOf(id, entry));
  useEffect(() => desk.keeper.load(entry, true), [desk, entry]);
  useSyncExternalStore(desk.subscribe, desk.version);
  const { keeper } = desk;
  const share = useShareSwitch(async (write) => {
    // What is shared is what is on the screen.
    if (!(await keeper.settle())) throw new Refusal(0, {});
    rememberEntry(await call(journalShare({ path: { id }, body: write })));
  });

  const toList = () => {
    keeper.flush();
    void navigate({ to: '/journal' });
  };
  const remove = () => {
    // What was never written needs no deleting.
    if (keeper.isKept || !keeper.isClean) deleteSoon({ id, title: keeper.content.title });
    else releaseEntryDesk(id);
    void navigate({ to: '/journal', replace: true });
  };

  if (desk.over) {
    return (
      <LostScreen
        words={keeper.content}
        onKeep={() => {
          const entryId = beginEntry(keeper.content);
          releaseEntryDesk(id);
          void navigate({ to: '/journal/$entryId', params: { entryId }, replace: true });
        }}
        onBack={toList}
      />
    );
  }
  if (keeper.conflict) return <EntryConflict keeper={keeper} sharedAt={entry?.sharedAt ?? null} />;
  return (
    <EntryScreen
      words={keeper.content}
      createdAt={entry?.createdAt}
      sharedAt={entry?.sharedAt ?? null}
      readings={entry?.readings ?? []}
      saved={desk.saved}
      problem={keeper.problem === null ? undefined : problemInWords(keeper.problem)}
      onChange={(words) => keeper.change(words)}
      onBlur={() => keeper.flush()}
      share={share}
      onBack={toList}
      onDelete={remove}
    />
  );
}
