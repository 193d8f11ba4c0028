import { useIsStill } from '@app/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../words';
import classes from './steady.module.css';

/** A disc that grows and shrinks once somebody starts it; words alone where nothing may move. */
export function Breathing() {
  const isStill = useIsStill();
  const [isMoving, setMoving] = useState(false);
  if (isStill) {
    return (
      <ol className={classes.lines}>
        <li>{t('portal.steady.breath.in')}</li>
        <li>{t('portal.steady.breath.out')}</li>
        <li>{t('portal.steady.breath.on')}</li>
      </ol>
    );
  }
  return (
    <div className={classes.breathing}>
      <p>{t('portal.steady.breath.disc')}</p>
      <div className={classes.discPlace} aria-hidden>
        <div className={classes.disc} data-moving={isMoving || undefined} />
      </div>
      <Button variant="default" onClick={() => setMoving(!isMoving)}>
        {t(isMoving ? 'portal.steady.breath.rest' : 'portal.steady.breath.start')}
      </Button>
    </div>
  );
}
