import { ErrorState, LoadingState } from '@app/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NothingHere } from '../practice/nothing-here';
import type { ApiProblem } from './problem';

type FoundProps<T> = { query: UseQueryResult<T, ApiProblem>; children: (value: T) => ReactNode };

/** A page about one thing: its bones, the thing, that there is none, or that it did not load. */
export function Found<T>({ query, children }: FoundProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.isError) return <LoadingState lines={6} />;
  const { status, requestId } = query.error;
  if (status === 404 || status === 403) return <NothingHere />;
  return <ErrorState onRetry={() => void query.refetch()} {...(requestId && { requestId })} />;
}
