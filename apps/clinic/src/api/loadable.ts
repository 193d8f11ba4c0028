import { ready, type Loadable } from '@app/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiProblem } from './problem';

/** What a query says of itself, in pages or not. */
type Answered<T> = Pick<UseQueryResult<T, ApiProblem>, 'data' | 'error'> & {
  refetch: () => unknown;
};

/** A query as a screen takes it. What is there already stays on the screen when a refresh does not work. */
export function loadableOf<T>(query: Answered<T>): Loadable<T> {
  if (query.data !== undefined) return ready(query.data);
  if (!query.error) return { state: 'loading' };
  const { requestId } = query.error;
  return {
    state: 'error',
    onRetry: () => void query.refetch(),
    ...(requestId && { requestId }),
  };
}

/** Several as one: there once all of them are. */
export function together<T extends unknown[]>(
  ...all: { [Place in keyof T]: Loadable<T[Place]> }
): Loadable<T> {
  const values: unknown[] = [];
  for (const one of all as Loadable<unknown>[]) {
    if (one.state !== 'ready') return one;
    values.push(one.value);
  }
  return ready(values as T);
}

/** The same with another value, once it is there. */
export function mapLoaded<T, U>(of: Loadable<T>, change: (value: T) => U): Loadable<U> {
  return of.state === 'ready' ? ready(change(of.value)) : of;
}
