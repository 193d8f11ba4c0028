import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';

/**
 * Ids of what "Not today" put away, the latest last. Nobody is told and nothing is stored: it lives
 * beside what was fetched, in memory, and goes with it when the page is closed or the session ends.
 */
const putAwayQuery = queryOptions<string[]>({
  queryKey: ['put-away'],
  queryFn: skipToken,
  gcTime: Infinity,
});

const change = (next: (before: string[]) => string[]) =>
  queries.setQueryData(putAwayQuery.queryKey, (before: string[] = []) => next(before));

/** What is put away for this visit, and the two ways to change it. */
export function usePutAway() {
  const { data: ids = [] } = useQuery(putAwayQuery);
  return {
    ids,
    putAway: (id: string) => change((before) => [...before, id]),
    bringBack: (id: string) => change((before) => before.filter((other) => other !== id)),
  };
}
