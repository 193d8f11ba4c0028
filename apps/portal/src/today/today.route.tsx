import type { WaitingDto } from '@app/api-client/portal';
import { dayAndTime } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { loadable } from '../api/loadable';
import { useCare } from '../care/care-query';
import { useProgramme } from '../programme/programme-query';
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
  const { data: programme } = useProgramme();
  return (
    <TodayScreen
      today={loadable(today, ({ name, ready }) => ({
        name,
        ...inOrder(ready.filter(({ assignmentId }) => !ids.includes(assignmentId))),
        putAway: ready
          .filter(({ assignmentId }) => ids.includes(assignmentId))
          .sort((a, b) => ids.indexOf(a.assignmentId) - ids.indexOf(b.assignmentId))
          .map(readyWork)
          .at(-1),
      }))}
      nextLook={care?.nextLook}
      unsentAt={unsentAt}
      programme={programme}
      onStart={(assignmentId) =>
        void navigate({ to: '/w/$assignmentId', params: { assignmentId } })
      }
      onNotToday={({ assignmentId }) => putAway(assignmentId)}
      onUndo={({ assignmentId }) => bringBack(assignmentId)}
    />
  );
}

/** What waits for a session is never the card, unless it was begun: then it goes on like anything else. */
function inOrder(waiting: WaitingDto[]): { first?: ReadyWork; rest: ReadyWork[] } {
  const isForLater = (one: WaitingDto) => one.waitsForSession && !one.isStarted;
  const [first, ...more] = waiting.filter((one) => !isForLater(one));
  return {
    first: first && readyWork(first),
    rest: [...more, ...waiting.filter(isForLater)].map(readyWork),
  };
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

function whenWords(waiting: WaitingDto): string | undefined {
  const { dueAt } = waiting;
  const when = whenOf(waiting, Date.now());
  return when === null
    ? undefined
    : t(`portal.today.${when}`, { at: dueAt ? dayAndTime(dueAt) : '' });
}
