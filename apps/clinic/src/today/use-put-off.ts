import { todayBringBack, todayPutOff, type TodayRowDto } from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/problem';
import { todayQuery } from '../api/queries';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';

type Which = Pick<TodayRowDto, 'clientId' | 'reason'>;

const request = ({ clientId, reason }: Which) => ({ path: { id: clientId }, body: { reason } });

/** Leaves a row out until tomorrow, at once on the screen; for ten seconds that can be taken back. */
export function usePutOff() {
  const queries = useQueryClient();
  const { queryKey } = todayQuery;
  const again = () => queries.invalidateQueries({ queryKey });
  const bringBack = useMutation({
    mutationFn: (row: Which) => call(todayBringBack(request(row))),
    onError: (problem) => toast(wordsFor(problem)),
    onSettled: again,
  });
  return useMutation({
    mutationFn: (row: Which) => call(todayPutOff(request(row))),
    onMutate: async ({ clientId, reason }) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(
        queryKey,
        (today) =>
          today && {
            ...today,
            rows: today.rows.filter((row) => row.clientId !== clientId || row.reason !== reason),
          },
      );
    },
    onSuccess: (_, row) =>
      toast(t('clinic.today.putOffDone'), {
        label: t('clinic.undo'),
        run: () => bringBack.mutate(row),
      }),
    onError: (problem) => toast(wordsFor(problem)),
    onSettled: again,
  });
}
