import type { QueryClient } from '@tanstack/react-query';

/**
 * Says that what lists and counts show is stale, whoever shows it: those on the screen are fetched
 * again. A response that is open is not, because each look at one is recorded.
 */
export const listsChanged = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => !(queryKey[0] === 'responses' && queryKey.length === 2),
  });
