import { peopleResetSecondFactor } from '@app/api-client/clinic';
import { Card } from '@app/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { v7 } from 'uuid';
import { call } from '../api/problem';
import { t } from '../words';
import type { PersonPartProps } from './person-screen';
import { ProblemLine } from './problem-line';
import { StateChip } from './state-chip';
import { usePersonChange } from './use-person-change';
import classes from '../practice/practice.module.css';

/** For somebody who lost their phone. It cannot be taken back, so it asks once. */
export function SecondFactorPart({ person }: PersonPartProps) {
  const { id, name } = person;
  const [isAsking, setAsking] = useState(false);
  const reset = usePersonChange(
    () => call(peopleResetSecondFactor({ path: { id }, body: { id: v7() } })),
    () => t('clinic.person.resetDone', { name }),
  );
  return (
    <Card>
      <div className={classes.actions}>
        <StateChip person={person} />
      </div>
      {person.hasSecondFactor && (
        <>
          <p className={classes.soft}>{t('clinic.person.resetIntro')}</p>
          <ProblemLine problem={reset.error} />
          {isAsking ? (
            <div className={classes.confirm}>
              <p>{t('clinic.person.resetAsk', { name })}</p>
              <div className={classes.actions}>
                <Button disabled={reset.isPending} onClick={() => reset.mutate(undefined)}>
                  {t('clinic.person.resetYes')}
                </Button>
                <Button variant="default" onClick={() => setAsking(false)}>
                  {t('clinic.assign.cancel')}
                </Button>
              </div>
            </div>
          ) : (
            <div className={classes.actions}>
              <Button variant="default" onClick={() => setAsking(true)}>
                {t('clinic.person.reset')}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}
