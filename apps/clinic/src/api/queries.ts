import {
  assignmentsList,
  caseloadGet,
  caseloadList,
  catalogueGet,
  catalogueList,
  demoAccounts,
  responsesGet,
  responsesList,
  summariesGet,
  summariesList,
} from '@app/api-client/clinic';
import type { Exercise } from '@app/exercises';
import { queryOptions } from '@tanstack/react-query';
import { call } from './problem';

const path = (id: string) => ({ path: { id } });

export const caseloadQuery = queryOptions({
  queryKey: ['caseload'],
  queryFn: async () => (await call(caseloadList())).clients,
});

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['clients', id],
    queryFn: () => call(caseloadGet(path(id))),
  });

export const assignmentsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId, 'assignments'],
    queryFn: () => call(assignmentsList(path(clientId))),
  });

export const responsesQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId, 'responses'],
    queryFn: () => call(responsesList(path(clientId))),
  });

export const summariesQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId, 'summaries'],
    queryFn: () => call(summariesList(path(clientId))),
  });

export const responseQuery = (id: string) =>
  queryOptions({
    queryKey: ['responses', id],
    queryFn: () => call(responsesGet(path(id))),
  });

export const summaryQuery = (id: string) =>
  queryOptions({
    queryKey: ['summaries', id],
    queryFn: () => call(summariesGet(path(id))),
  });

/** Published exercises never change under their version, so one look a visit is enough. */
export const exercisesQuery = queryOptions({
  queryKey: ['exercises'],
  queryFn: () => call(catalogueList()),
  staleTime: Infinity,
});

export const exerciseQuery = (id: string) =>
  queryOptions({
    queryKey: ['exercises', id],
    queryFn: async () => (await call(catalogueGet(path(id)))) as Exercise,
    staleTime: Infinity,
  });

/** Answers in demo mode only; elsewhere there is no such route. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: () => call(demoAccounts()),
  staleTime: Infinity,
  retry: false,
});
