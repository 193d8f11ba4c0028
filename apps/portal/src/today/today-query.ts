import { workToday } from '@app/api-client/portal';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call';

/** What is ready. Asked for at each visit; what it showed before stands meanwhile. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => call(workToday()),
  staleTime: 0,
});
