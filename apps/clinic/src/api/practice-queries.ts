import {
  auditList,
  clientsDetails,
  clientsList,
  crisisContactsGet,
  joinLook,
  measuresList,
  peopleGet,
  peopleHeldClients,
  peopleList,
  practiceGet,
  signUpState,
  type AuditListData,
} from '@app/api-client/clinic';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { inPages } from './pages';
import { call } from './problem';

const path = (id: string) => ({ path: { id } });

/** What somebody without an account can do here. */
export const signUpQuery = queryOptions({
  queryKey: ['sign-up'],
  queryFn: () => call(signUpState()),
});

/** Whom an invite is for. Its token stays out of the cache's keys, which outlive the page. */
export const inviteQuery = (token: string) =>
  queryOptions({
    queryKey: ['invite'],
    queryFn: () => call(joinLook({ body: { token } })),
    staleTime: Infinity,
    gcTime: 0,
  });

export const practiceQuery = queryOptions({
  queryKey: ['practice'],
  queryFn: () => call(practiceGet()),
});

export const crisisContactsQuery = queryOptions({
  queryKey: ['practice', 'crisis-contacts'],
  queryFn: async () => (await call(crisisContactsGet())).contacts,
});

/** Every questionnaire, and whether the practice can give it. */
export const measuresQuery = queryOptions({
  queryKey: ['practice', 'measures'],
  queryFn: async () => (await call(measuresList())).measures,
});

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async () => (await call(peopleList())).people,
});

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: () => call(peopleGet(path(id))),
  });

export const heldClientsQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id, 'clients'],
    queryFn: async () => (await call(peopleHeldClients(path(id)))).clients,
  });

export const directoryQuery = queryOptions({
  queryKey: ['directory'],
  queryFn: () => call(clientsList()),
});

export const detailsQuery = (id: string) =>
  queryOptions({
    queryKey: ['clients', id, 'details'],
    queryFn: () => call(clientsDetails(path(id))),
  });

/** What of the log is asked for. */
export type LogFilter = Pick<
  NonNullable<AuditListData['query']>,
  'kind' | 'personId' | 'from' | 'until'
>;

export const logQuery = (filter: LogFilter) =>
  infiniteQueryOptions({
    queryKey: ['log', filter],
    queryFn: ({ pageParam }) =>
      call(auditList({ query: { ...filter, ...(pageParam && { cursor: pageParam }) } })),
    ...inPages,
  });
