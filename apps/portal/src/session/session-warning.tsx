import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { queries } from '../api/queries';
import { t } from '../words';
import classes from './session.module.css';
import { followSessionClock, sessionEndsAt, WARN_AHEAD_MS } from './session-clock';
import { extendSession, sessionQuery } from './session-query';
import { unsentAt } from './unsent';

const ASK_AGAIN_MS = 15_000;

const words = {
  page: 'portal.ending.notSaved',
  device: 'portal.ending.onDevice',
  nowhere: 'portal.ending.kept',
} as const;

/** Announces the end of a quiet session two minutes ahead, without a clock and without taking the focus. */
export function SessionWarning() {
  const isNear = useNearEnd();
  const stay = useMutation({ mutationFn: extendSession });
  return (
    <div role="alert" className={classes.place}>
      {isNear && (
        <div className={classes.warning}>
          <p>
            <strong>{t('portal.ending.title')}</strong> {t(words[unsentAt() ?? 'nowhere'])}
          </p>
          {stay.isError && <p>{t('portal.problem.offline')}</p>}
          <Button onClick={() => stay.mutate()} disabled={stay.isPending}>
            {t('portal.ending.stay')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** True within two minutes of the end. At the end itself the server is asked, and says who is signed in. */
function useNearEnd(): boolean {
  const endsAt = useSyncExternalStore(followSessionClock, sessionEndsAt);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => setNow(Date.now());
    // A device that slept wakes up with its timers late.
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    if (endsAt === null) return;
    const left = endsAt - Date.now();
    if (left > WARN_AHEAD_MS) {
      const timer = setTimeout(() => setNow(Date.now()), left - WARN_AHEAD_MS + 50);
      return () => clearTimeout(timer);
    }
    const timer = setTimeout(
      () => {
        setNow(Date.now());
        void queries.refetchQueries({ queryKey: sessionQuery.queryKey });
      },
      left > 0 ? left + 1000 : ASK_AGAIN_MS,
    );
    return () => clearTimeout(timer);
  }, [endsAt, now]);
  return endsAt !== null && endsAt - now <= WARN_AHEAD_MS;
}
