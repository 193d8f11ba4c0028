import { QueryClient } from '@tanstack/react-query';
import { asRefusal } from './refusal';

/** What was fetched, in memory only. A refusal that cannot pass is not asked for twice. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 1 && asRefusal(error).mayPass,
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // Without an answer the page says so, instead of waiting for the network in silence.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always' },
  },
});
