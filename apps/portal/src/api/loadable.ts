import type { Loadable } from '@app/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { t } from '../words';
import { asRefusal } from './refusal';

/** Why a query has nothing to show, with another try. */
export function errorOf({ error, refetch }: Pick<Asked<unknown>, 'error' | 'refetch'>) {
  const { status, requestId } = asRefusal(error);
  return {
    ...(status === 0 && { title: t('portal.offline.title'), body: t('portal.offline.body') }),
    requestId,
    onRetry: () => void refetch(),
  };
}

/** What a query says of itself, in pages or not. */
type Asked<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'isError' | 'isFetching'> & {
  refetch: () => unknown;
};

/** What a screen shows of a query: the bones, the error with another try, or the thing itself. */
export function loadable<T, V>(query: Asked<T>, view: (data: T) => V): Loadable<V> {
  if (query.data !== undefined) return { state: 'ready', value: view(query.data) };
  if (query.isError && !query.isFetching) {
    return { state: 'error', ...errorOf(query) };
  }
  return { state: 'loading' };
}
