import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { AnswerDesk, Place } from './answer-desk';

/** Notes the place for as long as it is open, or Steady me is: from there one comes back to this very place. */
export function useWayBackFromSteady(desk: AnswerDesk, at: Place): void {
  const router = useRouter();
  useEffect(() => {
    desk.comesBackTo = at;
  }, [desk, at]);
  useEffect(
    () => () => {
      if (!router.latestLocation.pathname.startsWith('/steady')) desk.comesBackTo = null;
    },
    [desk, router],
  );
}
