import type { BreathPacerStep } from '@app/exercises';
import { useIsStill } from '@app/ui';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '../words';
import { type Breath, nextBreath, secondsOf } from './breath';
import classes from './kinds.module.css';

type PacerProps = Pick<BreathPacerStep, 'inSeconds' | 'outSeconds' | 'rounds'>;

/**
 * "Breathe in", "Breathe out", in words always; the circle goes along where things may move. Starts by
 * hand, stops at any breath, and never says how far one is.
 */
export function Pacer(pace: PacerProps) {
  const isStill = useIsStill();
  const [breath, setBreath] = useState<Breath | null>(null);
  const [hasRun, setRun] = useState(false);
  const { inSeconds, outSeconds, rounds } = pace;

  useEffect(() => {
    if (!breath) return undefined;
    const next = () => setBreath(nextBreath(breath, rounds));
    const timer = setTimeout(next, secondsOf(breath, { inSeconds, outSeconds }) * 1000);
    return () => clearTimeout(timer);
  }, [breath, inSeconds, outSeconds, rounds]);

  const start = () => {
    setRun(true);
    setBreath({ way: 'in', round: 1 });
  };
  const words = breath
    ? t(`portal.breath.${breath.way}`)
    : t(hasRun ? 'portal.breath.rest' : 'portal.breath.ready');
  return (
    <div className={classes.pacer}>
      {!isStill && (
        <div className={classes.discPlace} aria-hidden>
          <div
            className={classes.disc}
            data-way={breath?.way}
            style={breath ? { transitionDuration: `${secondsOf(breath, pace)}s` } : undefined}
          />
        </div>
      )}
      <p role="status" className={classes.breath}>
        {words}
      </p>
      <Button variant="default" onClick={() => (breath ? setBreath(null) : start())}>
        {t(breath ? 'portal.breath.stop' : 'portal.breath.start')}
      </Button>
    </div>
  );
}
