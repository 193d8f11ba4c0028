import {
  handedInList,
  journalList,
  type HandedInDto,
  type HandedInPageDto,
  type JournalCardDto,
  type JournalEntryDto,
  type JournalPageDto,
} from '@app/api-client/portal';
import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query';
import { call } from '../api/call';
import { queries } from '../api/queries';

const inPages = {
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
  staleTime: 0,
};

/** What was handed in, answer by answer, newest first. */
export const handedInQuery = infiniteQueryOptions({
  queryKey: ['handed-in'],
  queryFn: ({ pageParam }) => call(handedInList({ query: pageParam ? { cursor: pageParam } : {} })),
  ...inPages,
});

/** The pages of the journal that are shared. One that is taken back here stays in sight until the next visit. */
export const sharedPagesQuery = infiniteQueryOptions({
  queryKey: ['journal', 'shared'],
  queryFn: ({ pageParam }) =>
    call(journalList({ query: { only: 'shared', ...(pageParam && { cursor: pageParam }) } })),
  ...inPages,
  refetchOnWindowFocus: false,
});

/** What the server answered to a change stands in the list. */
export function rememberHandedIn(piece: HandedInDto): void {
  queries.setQueryData(handedInQuery.queryKey, (data) =>
    replaceIn<HandedInDto, HandedInPageDto, unknown>(
      data,
      piece,
      ({ assignmentId }) => assignmentId === piece.assignmentId,
    ),
  );
}

export function rememberSharedPage(entry: JournalEntryDto): void {
  queries.setQueryData(sharedPagesQuery.queryKey, (data) =>
    replaceIn<JournalCardDto, JournalPageDto, unknown>(data, entry, ({ id }) => id === entry.id),
  );
}

function replaceIn<T, P extends { items: T[] }, Q>(
  data: InfiniteData<P, Q> | undefined,
  row: T,
  isIt: (one: T) => boolean,
): InfiniteData<P, Q> | undefined {
  return (
    data && {
      ...data,
      pages: data.pages.map((page) => ({
        ...page,
        items: page.items.map((one) => (isIt(one) ? row : one)),
      })),
    }
  );
}
