import {
  appointmentsList,
  assignmentsExercise,
  assignmentsExercisesOf,
  assignmentsList,
  caseloadGet,
  caseloadList,
  catalogueGet,
  catalogueList,
  clientSummariesGet,
  type ClientSummariesGetData,
  demoAccounts,
  journalList,
  journalOpen,
  ownExercisesGet,
  ownExercisesList,
  ownExercisesVersion,
  progressGet,
  progressGetScores,
  progressGetScoresOf,
  responsesAround,
  responsesGet,
  responsesList,
  summariesGet,
  summariesList,
  todayGet,
  todaySince,
} from '@app/api-client/clinic';
import type { Exercise } from '@app/exercises';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { inPages } from './pages';
import { call } from './problem';

const path = (id: string) => ({ path: { id } });
const from = (cursor: string | undefined) => (cursor ? { query: { cursor } } : {});

/** Who needs the member today. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => call(todayGet()),
});

export const caseloadQuery = queryOptions({
  queryKey: ['caseload'],
  queryFn: async () => (await call(caseloadList())).clients,
});

/** Those of the member's clients who are archived. */
export const archivedQuery = queryOptions({
  queryKey: ['caseload', 'archived'],
  queryFn: async () => (await call(caseloadList({ query: { archived: true } }))).clients,
});

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['clients', id],
    queryFn: () => call(caseloadGet(path(id))),
  });

/** What happened with a client since they were last met. */
export const sinceLastQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId, 'since-last'],
    queryFn: () => call(todaySince(path(clientId))),
  });

/** A client's sessions, the latest first; a page holds more than a year of weekly ones. */
export const appointmentsQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: ['clients', clientId, 'appointments'],
    queryFn: ({ pageParam: cursor }) =>
      call(
        appointmentsList({ ...path(clientId), query: { limit: 100, ...(cursor && { cursor }) } }),
      ),
    ...inPages,
  });

export const assignmentsQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: ['clients', clientId, 'assignments'],
    queryFn: ({ pageParam }) => call(assignmentsList({ ...path(clientId), ...from(pageParam) })),
    ...inPages,
  });

export const responsesQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: ['clients', clientId, 'responses'],
    queryFn: ({ pageParam }) => call(responsesList({ ...path(clientId), ...from(pageParam) })),
    ...inPages,
  });

export const summariesQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: ['clients', clientId, 'summaries'],
    queryFn: ({ pageParam }) => call(summariesList({ ...path(clientId), ...from(pageParam) })),
    ...inPages,
  });

export const responseQuery = (id: string) =>
  queryOptions({
    queryKey: ['responses', id],
    queryFn: () => call(responsesGet(path(id))),
  });

/** Where one can go from a response; asked anew each time, because others read too. */
export const aroundQuery = (id: string) =>
  queryOptions({
    queryKey: ['responses', id, 'around'],
    queryFn: () => call(responsesAround(path(id))),
    staleTime: 0,
  });

export const summaryQuery = (id: string) =>
  queryOptions({
    queryKey: ['summaries', id],
    queryFn: () => call(summariesGet(path(id))),
  });

/** What a client shares of their journal now; asked anew at each visit, for it may be taken back. */
export const sharedJournalQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: ['clients', clientId, 'journal'],
    queryFn: ({ pageParam }) => call(journalList({ ...path(clientId), ...from(pageParam) })),
    staleTime: 0,
    ...inPages,
  });

/** One entry that is shared. Asking is opening it, which is recorded and told to the client. */
export const sharedEntryQuery = (id: string) =>
  queryOptions({
    queryKey: ['journal', id],
    queryFn: () => call(journalOpen(path(id))),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // Taken back, it is not to come up again from what was fetched before.
    gcTime: 0,
  });

/** A client's work over a period; asked anew at each visit, for what is shared may be taken back. */
export const clientSummaryQuery = (clientId: string, query: ClientSummariesGetData['query'] = {}) =>
  queryOptions({
    queryKey: ['clients', clientId, 'summary', query],
    queryFn: () => call(clientSummariesGet({ ...path(clientId), query })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

export const progressQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId, 'progress'],
    queryFn: () => call(progressGet(path(clientId))),
  });

/** What questionnaires came to; worked out anew each time, for what is shared may be taken back. */
export const scoresQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId, 'scores'],
    queryFn: () => call(progressGetScores(path(clientId))),
  });

/** The scores in one response. */
export const responseScoresQuery = (id: string) =>
  queryOptions({
    queryKey: ['responses', id, 'scores'],
    queryFn: () => call(progressGetScoresOf(path(id))),
  });

/** What can be assigned; publishing and retiring ask anew. */
export const exercisesQuery = queryOptions({
  queryKey: ['exercises'],
  queryFn: () => call(catalogueList()),
  staleTime: Infinity,
});

/** What a client was given before, and what the asking member gave lately. */
export const exercisesBeforeQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId, 'exercises'],
    queryFn: () => call(assignmentsExercisesOf(path(clientId))),
  });

export const exerciseQuery = (id: string) =>
  queryOptions({
    queryKey: ['exercises', id],
    queryFn: async () => (await call(catalogueGet(path(id)))) as Exercise,
    staleTime: Infinity,
  });

/** What the practice wrote itself, drafts and retired ones too. */
export const ownExercisesQuery = queryOptions({
  queryKey: ['own-exercises'],
  queryFn: () => call(ownExercisesList()),
});

/** One of them whole. While it is written, what the page holds is newer than what a look would find. */
export const ownExerciseQuery = (id: string) =>
  queryOptions({
    queryKey: ['own-exercises', id],
    queryFn: () => call(ownExercisesGet(path(id))),
    staleTime: Infinity,
  });

/** One of its versions, as it was published. */
export const ownVersionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['own-exercises', id, 'versions', version],
    queryFn: async () =>
      (await call(ownExercisesVersion({ path: { id, version } }))) as unknown as Exercise,
    staleTime: Infinity,
  });

/** The exercise of an assignment as its client was given it. */
export const givenExerciseQuery = (assignmentId: string) =>
  queryOptions({
    queryKey: ['assignments', assignmentId, 'exercise'],
    queryFn: async () =>
      (await call(assignmentsExercise(path(assignmentId)))) as unknown as Exercise,
    staleTime: Infinity,
  });

/** Answers in demo mode only; elsewhere there is no such route. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: () => call(demoAccounts()),
  staleTime: Infinity,
  retry: false,
});
