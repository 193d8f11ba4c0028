import type { WaitingDto } from '@app/api-client/portal';
import { dayAndTime } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { loadable } from '../api/loadable';
import { useCare } from '../care/care-query';
import { t } from '../words';
import { usePutAway } from './put-away';
import { todayQuery } from './today-query';
import { TodayScreen, type ReadyWork } from './today-screen';
import { useStillUnsent } from './use-still-unsent';
import { whenOf } from './when-of';

export function TodayRoute() {
  const navigate = useNavigate();
  const today = useQuery(todayQuery);
  const { ids, putAway, bringBack } = usePutAway();
  const { data: care } = useCare();
  const unsentAt = useStillUnsent();
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
      nextLook={care?.nextLook}
      unsentAt={unsentAt}
      onStart={(assignmentId) =>
        void navigate({ to: '/w/$assignmentId', params: { assignmentId } })
      }
      onNotToday={({ assignmentId }) => putAway(assignmentId)}
      onUndo={({ assignmentId }) => bringBack(assignmentId)}
    />
  );
}

function readyWork(waiting: WaitingDto): ReadyWork {
  const { assignmentId, title, minutes, intensity, isStarted } = waiting;
  return {
    assignmentId,
    title,
    minutes,
    intensity: intensity as 1 | 2 | 3,
    isStarted,
    when: whenWords(waiting),
  };
}

function whenWords({ dueAt, assignedAt }: WaitingDto): string | undefined {
  const when = whenOf({ dueAt, assignedAt }, Date.now());
  return when === null
    ? undefined
    : t(`portal.today.${when}`, { at: dueAt ? dayAndTime(dueAt) : '' });
}
