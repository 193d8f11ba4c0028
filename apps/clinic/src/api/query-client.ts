import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiProblem;
  }
}

const RETRIES = 2;

/** The cache of what was fetched; `onRefused` hears of every refusal, whoever asked. */
export function createQueries(onRefused: (problem: ApiProblem) => void): QueryClient {
  const hear = (error: Error) => {
    if (error instanceof ApiProblem) onRefused(error);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: hear }),
    mutationCache: new MutationCache({ onError: hear }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Offline, a request fails and says so; it does not wait in silence.
        networkMode: 'always',
        retry: (failures, problem) => problem.isPassing && failures < RETRIES,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
