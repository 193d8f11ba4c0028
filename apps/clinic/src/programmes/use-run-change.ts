import {
  type ArrangedStepDto,
  programmesArrange,
  programmesOpen,
  programmesSkip,
  programmesStart,
  programmesSteer,
  type ProgrammeRunDto,
} from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import { listsChanged } from '../api/lists-changed';
import { type ApiProblem, call } from '../api/problem';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { runsQuery } from './programme-queries';

export type RunChange =
  | { act: 'pause' | 'go-on' | 'end' }
  | { act: 'open' | 'skip'; stepId: string }
  | { act: 'arrange'; steps: ArrangedStepDto[] };

/** Changes a run, on the revision that is on the screen; what was changed meanwhile is shown instead. */
export function useRunChange(clientId: string) {
  const queries = useQueryClient();
  const { queryKey } = runsQuery(clientId);
  const put = (run: ProgrammeRunDto) =>
    queries.setQueryData(queryKey, (runs) => runs?.map((one) => (one.id === run.id ? run : one)));
  return useMutation({
    scope: { id: `runs-${clientId}` },
    mutationFn: ({ run, change }: { run: ProgrammeRunDto; change: RunChange }) =>
      call(send(run, change)),
    onSuccess: put,
    onError: (problem) => toast(runProblem(problem)),
    onSettled: () => listsChanged(queries),
  });
}

function send(run: ProgrammeRunDto, change: RunChange) {
  const path = { id: run.id };
  const body = { id: newId(), revision: run.revision };
  switch (change.act) {
    case 'open':
      return programmesOpen({ path, body: { ...body, stepId: change.stepId } });
    case 'skip':
      return programmesSkip({ path, body: { ...body, stepId: change.stepId } });
    case 'arrange':
      return programmesArrange({ path, body: { ...body, steps: change.steps } });
    default:
      return programmesSteer({ path, body: { ...body, act: change.act } });
  }
}

/** Gives a programme to a client; for ten seconds it can be taken back. */
export function useGiveProgramme(clientId: string, name: string) {
  const queries = useQueryClient();
  const change = useRunChange(clientId);
  return useMutation({
    mutationFn: (body: { id: string; programmeId: string }) =>
      call(programmesStart({ body: { ...body, clientId } })),
    onSuccess: (run) => {
      queries.setQueryData(runsQuery(clientId).queryKey, (runs) => [
        run,
        ...(runs ?? []).filter(({ id }) => id !== run.id),
      ]);
      toast(t('clinic.programme.started', { title: run.title, name }), {
        label: t('clinic.undo'),
        run: () =>
          change.mutate(
            { run, change: { act: 'end' } },
            { onSuccess: () => toast(t('clinic.programme.undone', { title: run.title })) },
          ),
      });
    },
    onSettled: () => listsChanged(queries),
  });
}

const MISPLACED = [
  'opening-first',
  'no-opening',
  'opening-settles',
  'opening-deep',
  'past-only',
  'deep-by-hand',
  'in-session-by-hand',
  'two-deep',
  'no-step',
] as const;

/** Why a change to a run was refused, in words. */
export function runProblem(problem: ApiProblem): string {
  const why = MISPLACED.find((one) => one === problem.extra.why);
  switch (problem.code) {
    case 'PROGRAMME_CHANGED':
      return t('clinic.run.problem.changed');
    case 'PROGRAMME_OVER':
      return t('clinic.run.problem.over');
    case 'PROGRAMME_RUNNING':
      return t('clinic.programme.running');
    case 'STEP_CANNOT_OPEN':
    case 'STEP_IS_DONE':
    case 'STEP_NOT_AHEAD':
      return t('clinic.run.problem.step');
    case 'STEPS_MISPLACED':
      return why ? t(`clinic.run.problem.${why}`) : wordsFor(problem);
    default:
      return wordsFor(problem);
  }
}
