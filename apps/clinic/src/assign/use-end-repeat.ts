import { assignmentsEndRepeat } from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listsChanged } from '../api/lists-changed';
import { call } from '../api/problem';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';

/** Lets a repeated assignment come no further times. */
export function useEndRepeat() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(assignmentsEndRepeat({ path: { id } })),
    onSuccess: ({ title }) => toast(t('clinic.assignment.repeatEnded', { title })),
    onError: (problem) => toast(wordsFor(problem)),
    onSettled: () => listsChanged(queries),
  });
}
