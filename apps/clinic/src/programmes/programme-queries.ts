import { programmesGet, programmesList, programmesListFor } from '@app/api-client/clinic';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/problem';

/** Published programmes never change under their version, so one look a visit is enough. */
export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: () => call(programmesList()),
  staleTime: Infinity,
});

export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: ['programmes', id],
    queryFn: () => call(programmesGet({ path: { id } })),
    staleTime: Infinity,
  });

/** A client's programmes, the newest first. */
export const runsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId, 'programmes'],
    queryFn: async () => (await call(programmesListFor({ path: { id: clientId } }))).runs,
  });
