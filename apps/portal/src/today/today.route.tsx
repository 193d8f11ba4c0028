import type { WaitingDto } from '@app/api-client/portal';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { loadable } from '../api/loadable';
import { usePutAway } from './put-away';
import { todayQuery } from './today-query';
import { TodayScreen, type ReadyWork } from './today-screen';
import { useStillUnsent } from './use-still-unsent';

export function TodayRoute() {
  const navigate = useNavigate();
  const today = useQuery(todayQuery);
  const { ids, putAway, bringBack } = usePutAway();
  const hasUnsent = useStillUnsent();
  return (
    <TodayScreen
      today={loadable(today, ({ name, ready }) => ({
        name,
        ready: ready.filter(({ assignmentId }) => !ids.includes(assignmentId)).map(readyWork),
        putAway: ready
          .filter(({ assignmentId }) => ids.includes(assignmentId))
          .sort((a, b) => ids.indexOf(a.assignmentId) - ids.indexOf(b.assignmentId))
          .map(readyWork)
          .at(-1),
      }))}
      hasUnsent={hasUnsent}
      onStart={(assignmentId) =>
        void navigate({ to: '/w/$assignmentId', params: { assignmentId } })
      }
      onNotToday={({ assignmentId }) => putAway(assignmentId)}
      onUndo={({ assignmentId }) => bringBack(assignmentId)}
    />
  );
}

function readyWork({ assignmentId, title, minutes, intensity, isStarted }: WaitingDto): ReadyWork {
  return { assignmentId, title, minutes, intensity: intensity as 1 | 2 | 3, isStarted };
}
