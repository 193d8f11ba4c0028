import { assignmentsWithdraw } from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listsChanged } from '../api/lists-changed';
import { changeRows } from '../api/pages';
import { call } from '../api/problem';
import { assignmentsQuery } from '../api/queries';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';

/** Takes an open assignment back. There is no way to give it again but to assign anew. */
export function useWithdraw(clientId: string) {
  const queries = useQueryClient();
  const { queryKey } = assignmentsQuery(clientId);
  return useMutation({
    mutationFn: (id: string) => call(assignmentsWithdraw({ path: { id } })),
    onSuccess: (changed) => {
      queries.setQueryData(queryKey, (pages) =>
        changeRows(pages, (rows) => rows.map((row) => (row.id === changed.id ? changed : row))),
      );
      toast(t('clinic.withdraw.done', { title: changed.title }));
    },
    onError: (problem) =>
      toast(problem.code === 'ASSIGNMENT_CLOSED' ? t('clinic.withdraw.closed') : wordsFor(problem)),
    onSettled: () => listsChanged(queries),
  });
}
