import type { QueryClient } from '@tanstack/react-query';

/**
 * Says that what lists and counts show is stale, whoever shows it: those on the screen are fetched
 * again. A response or an entry of a journal that is open is not, because each look at one is recorded.
 */
export const listsChanged = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      !(['responses', 'journal'].includes(String(queryKey[0])) && queryKey.length === 2),
  });
