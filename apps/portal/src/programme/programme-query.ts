import {
  type OwnProgrammeDto,
  programmeAnswer,
  programmeFind,
  programmeNameTools,
  programmeSetPace,
  programmeTakeUp,
} from '@app/api-client/portal';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../api/call';
import { newId } from '../api/new-id';
import { queries } from '../api/queries';
import { todayQuery } from '../today/today-query';

/** What opens is opened a moment after it was asked for. */
const LOOK_AGAIN_MS = 1_500;

/** The client's programme, where there is one. Asked for at each visit, and again while something opens. */
export const programmeQuery = queryOptions({
  queryKey: ['programme'],
  queryFn: async () => (await call(programmeFind())).programme,
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.isOpening ? LOOK_AGAIN_MS : false),
});

/** The programme; what it opened meanwhile comes onto Today. */
export function useProgramme() {
  const programme = useQuery(programmeQuery);
  const isOpening = programme.data?.isOpening;
  useEffect(() => {
    if (isOpening === false) void queries.invalidateQueries({ queryKey: todayQuery.queryKey });
  }, [isOpening]);
  return programme;
}

export type ProgrammeAct =
  | { act: 'answer'; answer: 'no' | 'yes' | 'not-sure' | 'in-session' }
  | { act: 'name-tools'; tools: ({ stepId: string } | { words: string })[] }
  | { act: 'pace'; isPaused: boolean }
  | { act: 'take-up'; stepId: string };

/** What the client says in a programme. Sent again after a break it is the same write. */
export function useProgrammeAct(runId: string) {
  return useMutation({
    scope: { id: 'programme' },
    mutationFn: async (act: ProgrammeAct & { id: string }) => {
      // An answer that was asked for before must not come in after this and undo it on the page.
      await queries.cancelQueries(programmeQuery);
      return call(send(runId, act));
    },
    onSuccess: (programme) => queries.setQueryData(programmeQuery.queryKey, programme),
  });
}

function send(runId: string, act: ProgrammeAct & { id: string }) {
  const path = { id: runId };
  const { id } = act;
  switch (act.act) {
    case 'answer':
      return programmeAnswer({ path, body: { id, answer: act.answer } });
    case 'name-tools':
      return programmeNameTools({ path, body: { id, tools: act.tools } });
    case 'pace':
      return programmeSetPace({ path, body: { id, isPaused: act.isPaused } });
    case 'take-up':
      return programmeTakeUp({ path, body: { id, stepId: act.stepId } });
  }
}

/** An act with its id. */
export const named = (act: ProgrammeAct): ProgrammeAct & { id: string } => ({
  ...act,
  id: newId(),
});

export type { OwnProgrammeDto };
