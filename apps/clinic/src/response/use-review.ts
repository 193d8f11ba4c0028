import { responsesReview, responsesTakeBack, type ResponseDto } from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { listsChanged } from '../api/lists-changed';
import { call } from '../api/problem';
import { responseQuery } from '../api/queries';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { wayBack } from './way-back';

type Reviewed = {
  response: Pick<ResponseDto, 'id' | 'clientId'>;
  /** What to read next of the same client; null where nothing waits. */
  nextId: string | null;
};

/**
 * Marks a response as read and goes on to the client's next, or back to where one came from; for ten
 * seconds that can be taken back.
 */
export function useReview() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const goTo = (responseId: string) =>
    navigate({ to: '/responses/$responseId', params: { responseId } });

  const takeBack = useMutation({
    mutationFn: (id: string) => call(responsesTakeBack({ path: { id } })),
    onSuccess: async (_, id) => {
      queries.setQueryData(
        responseQuery(id).queryKey,
        (read) => read && { ...read, reviewedAt: null },
      );
      await goTo(id);
      await listsChanged(queries);
    },
    onError: (problem) => toast(wordsFor(problem)),
  });

  return useMutation({
    mutationFn: ({ response: { id } }: Reviewed) => call(responsesReview({ path: { id } })),
    onSuccess: async (read, { response, nextId }) => {
      queries.setQueryData(responseQuery(read.id).queryKey, read);
      toast(t('clinic.response.marked', { title: read.title }), {
        label: t('clinic.undo'),
        run: () => takeBack.mutate(read.id),
      });
      await (nextId ? goTo(nextId) : navigate(wayBack(response.clientId)));
      await listsChanged(queries);
    },
  });
}
