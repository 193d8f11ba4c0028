import { sessionExtend, sessionGet } from '@app/api-client/portal';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { callAt } from '../api/call';
import { queries } from '../api/queries';
import { arriveIn } from '../language/arrive';
import { noteSessionEnd } from './session-clock';
import { whenAnswered } from './session-events';
import { keepOnlyOf } from './unsent';

const ASK_AGAIN_AFTER_MS = 60_000;
let askedAt = 0;

/** Who is signed in. Asking is using: the idle time begins anew, so nothing asks by the clock alone. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    askedAt = Date.now();
    const { data, at } = await callAt(sessionGet());
    noteSessionEnd(data.expiresAt, at);
    keepOnlyOf(data.client.id);
    // Only when they come in: nothing is drawn anew under somebody's hands.
    if (!queries.getQueryData<unknown>(['session'])) await arriveIn(data.client.language);
    return data;
  },
  staleTime: Infinity,
});

export const useSession = () => useQuery(sessionQuery);

/** Starts the idle time anew. */
export async function extendSession(): Promise<void> {
  const { data, at } = await callAt(sessionExtend());
  noteSessionEnd(data.expiresAt, at);
}

// Every answer moved the end: it is asked for again, at most once a minute.
whenAnswered(() => {
  if (Date.now() - askedAt < ASK_AGAIN_AFTER_MS || !queries.getQueryData(sessionQuery.queryKey)) {
    return;
  }
  askedAt = Date.now();
  void queries.refetchQueries({ queryKey: sessionQuery.queryKey });
});
