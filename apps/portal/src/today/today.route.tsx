import { workSetAside, type WaitingDto } from '@app/api-client/portal';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { call } from '../api/call';
import { loadable } from '../api/loadable';
import { newId } from '../api/new-id';
import { queries } from '../api/queries';
import { asRefusal } from '../api/refusal';
import { t } from '../words';
import { todayQuery } from './today-query';
import { TodayScreen, type ReadyWork } from './today-screen';

export function TodayRoute() {
  const navigate = useNavigate();
  const today = useQuery(todayQuery);
  const notToday = useNotToday();
  return (
    <TodayScreen
      today={loadable(today, ({ name, ready }) => ({ name, ready: ready.map(readyWork) }))}
      onStart={(assignmentId) =>
        void navigate({ to: '/w/$assignmentId', params: { assignmentId } })
      }
      isBusy={notToday.isPending}
      notice={noticeOf(notToday)}
      onNotToday={(work) => notToday.mutate(work)}
    />
  );
}

/**
 * Sets work aside; answers whether it was done just now. One id for each piece of work, however often
 * it is sent.
 */
function useNotToday() {
  const ids = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async ({ assignmentId }: ReadyWork) => {
      const id = ids.current.get(assignmentId) ?? newId();
      ids.current.set(assignmentId, id);
      let isHere = true;
      try {
        await call(workSetAside({ path: { id: assignmentId }, body: { id, outcome: 'not-now' } }));
      } catch (error) {
        // Ended already, here or elsewhere: the list that comes next shows it.
        if (asRefusal(error).status !== 409) throw error;
        isHere = false;
      }
      await queries.invalidateQueries({ queryKey: todayQuery.queryKey });
      return isHere;
    },
  });
}

function noticeOf(notToday: ReturnType<typeof useNotToday>) {
  if (notToday.isError) return t('portal.problem.offline');
  return notToday.data ? t('portal.today.aside', { title: notToday.variables.title }) : undefined;
}

function readyWork({ assignmentId, title, minutes, intensity, isStarted }: WaitingDto): ReadyWork {
  return { assignmentId, title, minutes, intensity: intensity as 1 | 2 | 3, isStarted };
}
