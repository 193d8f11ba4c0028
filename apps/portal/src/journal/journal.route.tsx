import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { loadable } from '../api/loadable';
import { useCare } from '../care/care-query';
import { therapistOf } from '../care/onlookers';
import { deletions, undoDeletion } from './deletions';
import { beginEntry } from './entry-desk';
import { journalQuery } from './journal-query';
import { JournalScreen } from './journal-screen';

export function JournalRoute() {
  const navigate = useNavigate();
  const journal = useInfiniteQuery(journalQuery);
  const { data: care } = useCare();
  useSyncExternalStore(deletions.subscribe, deletions.version);
  return (
    <JournalScreen
      entries={loadable(journal, ({ pages }) =>
        pages.flatMap(({ items }) => items).filter(({ id }) => !deletions.isHidden(id)),
      )}
      name={therapistOf(care?.whoSees ?? [])}
      deletion={deletions.latest() ?? undefined}
      onUndo={undoDeletion}
      onEarlier={journal.hasNextPage ? () => void journal.fetchNextPage() : undefined}
      onWrite={() => void navigate({ to: '/journal/$entryId', params: { entryId: beginEntry() } })}
    />
  );
}
