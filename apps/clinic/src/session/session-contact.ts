import { client } from '@app/api-client/clinic';
import type { QueryClient } from '@tanstack/react-query';
import { isWorthLearning, noteServerTime } from './session-clock';
import { sessionQuery } from './session-query';

/**
 * Keeps what is known of the session's end up to date: work that asks the server for something moves
 * that end, and the session itself tells where to.
 */
export function followContact(queries: QueryClient): void {
  client.interceptors.response.use((response, request) => {
    noteServerTime(response.headers.get('date'));
    const isSession = new URL(request.url).pathname.startsWith('/api/session');
    if (response.ok && !isSession && isWorthLearning())
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    return response;
  });
}
