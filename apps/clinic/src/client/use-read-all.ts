import { responsesReviewSeveral, responsesTakeBack } from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listsChanged } from '../api/lists-changed';
import { call } from '../api/problem';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';

/** Marks several responses of a client as read; for ten seconds that can be taken back. */
export function useReadAll(clientId: string) {
  const queries = useQueryClient();
  const takeBack = useMutation({
    mutationFn: (ids: string[]) =>
      Promise.all(ids.map((id) => call(responsesTakeBack({ path: { id } })))),
    onError: (problem) => toast(wordsFor(problem)),
    onSettled: () => marksChanged(),
  });
  const marksChanged = () => {
    // A response that was opened before shows its mark, too.
    void queries.invalidateQueries({ queryKey: ['responses'], refetchType: 'none' });
    return listsChanged(queries);
  };
  return useMutation({
    mutationFn: (responseIds: string[]) =>
      call(responsesReviewSeveral({ path: { id: clientId }, body: { responseIds } })),
    onSuccess: ({ responseIds }) =>
      toast(t('clinic.since.markedAll', { count: responseIds.length }), {
        label: t('clinic.undo'),
        run: () => takeBack.mutate(responseIds),
      }),
    onError: (problem) => toast(wordsFor(problem)),
    onSettled: marksChanged,
  });
}
