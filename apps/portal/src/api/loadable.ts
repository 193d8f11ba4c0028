import type { Loadable } from '@app/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { asRefusal } from './refusal';

/** What a screen shows of a query: the bones, the error with another try, or the thing itself. */
export function loadable<T, V>(query: UseQueryResult<T>, view: (data: T) => V): Loadable<V> {
  if (query.data !== undefined) return { state: 'ready', value: view(query.data) };
  if (query.isError && !query.isFetching) {
    return {
      state: 'error',
      requestId: asRefusal(query.error).requestId,
      onRetry: () => void query.refetch(),
    };
  }
  return { state: 'loading' };
}
