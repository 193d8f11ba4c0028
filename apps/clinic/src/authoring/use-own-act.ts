import {
  type OwnExerciseDto,
  ownExercisesApprove,
  ownExercisesAskApproval,
  ownExercisesBringBack,
  ownExercisesPublish,
  ownExercisesRetire,
  ownExercisesSendBack,
} from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import { type ApiProblem, call } from '../api/problem';
import { exerciseQuery, exercisesQuery, ownExerciseQuery, ownExercisesQuery } from '../api/queries';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';

export type OwnAct = 'publish' | 'ask-approval' | 'approve' | 'send-back' | 'retire' | 'bring-back';

/** What is done with an exercise of the practice's own beside writing it. */
export function useOwnAct(own: OwnExerciseDto) {
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ act, note }: { act: OwnAct; note: string }) => call(send(own, act, note)),
    onSuccess: (changed, { act }) => {
      queries.setQueryData(ownExerciseQuery(own.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ownExercisesQuery.queryKey });
      // What can be assigned is another list now.
      void queries.invalidateQueries({ queryKey: exercisesQuery.queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: exerciseQuery(own.exerciseId).queryKey });
      toast(t(`clinic.author.done.${act}`));
    },
    onError: (problem) => {
      if (problem.status === 409)
        void queries.invalidateQueries({ queryKey: ownExerciseQuery(own.id).queryKey });
    },
  });
  return {
    act: (act: OwnAct, note: string) => mutate({ act, note: note.trim() }),
    problem: error && inWords(error),
    isBusy: isPending,
  };
}

function send({ id, revision }: OwnExerciseDto, act: OwnAct, note: string) {
  const path = { path: { id } };
  const write = { id: newId() };
  switch (act) {
    case 'publish':
      return ownExercisesPublish({ ...path, body: { ...write, revision, note } });
    case 'ask-approval':
      return ownExercisesAskApproval({ ...path, body: { ...write, revision, note } });
    case 'approve':
      return ownExercisesApprove({ ...path, body: { ...write, revision } });
    case 'send-back':
      return ownExercisesSendBack({ ...path, body: { ...write, revision, note } });
    case 'retire':
      return ownExercisesRetire({ ...path, body: write });
    case 'bring-back':
      return ownExercisesBringBack({ ...path, body: write });
  }
}

function inWords(problem: ApiProblem): string {
  switch (problem.code) {
    case 'EXERCISE_NOT_READY':
    case 'APPROVAL_NEEDED':
    case 'DRAFT_CHANGED_ELSEWHERE':
    case 'NOT_WAITING':
      return t(`clinic.author.refused.${problem.code}`);
    default:
      return wordsFor(problem);
  }
}
