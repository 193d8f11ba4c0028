import { journalGet, journalList, type JournalEntryDto } from '@app/api-client/portal';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/call';
import { queries } from '../api/queries';

/** One's own pages, newest first. Asked for at each visit. */
export const journalQuery = infiniteQueryOptions({
  queryKey: ['journal'],
  queryFn: ({ pageParam }) => call(journalList({ query: pageParam ? { cursor: pageParam } : {} })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
  staleTime: 0,
});

/** One page, whole. */
export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['entry', id],
    queryFn: () => call(journalGet({ path: { id } })),
    staleTime: 0,
  });

/** What the server answered to a change stands for what would be fetched. */
export function rememberEntry(entry: JournalEntryDto): JournalEntryDto {
  queries.setQueryData(entryQuery(entry.id).queryKey, entry);
  return entry;
}
