import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { errorOf } from '../api/loadable';
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
  const isBroken = journal.isError && !journal.isFetching;
  return (
    <JournalScreen
      entries={
        journal.data
          ? {
              state: 'ready',
              value: journal.data.pages
                .flatMap(({ items }) => items)
                .filter(({ id }) => !deletions.isHidden(id)),
            }
          : isBroken
            ? { state: 'error', ...errorOf(journal) }
            : { state: 'loading' }
      }
      name={therapistOf(care?.whoSees ?? [])}
      deletion={deletions.latest() ?? undefined}
      onUndo={undoDeletion}
      onEarlier={journal.hasNextPage ? () => void journal.fetchNextPage() : undefined}
      onWrite={() => void navigate({ to: '/journal/$entryId', params: { entryId: beginEntry() } })}
    />
  );
}
