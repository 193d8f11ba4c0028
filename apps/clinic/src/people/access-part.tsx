import { peopleReactivate, type PersonDto } from '@app/api-client/clinic';
import { Card } from '@app/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/problem';
import { t } from '../words';
import { DeactivateForm } from './deactivate-form';
import type { PersonPartProps } from './person-screen';
import { ProblemLine } from './problem-line';
import { usePersonChange } from './use-person-change';
import classes from '../practice/practice.module.css';

type AccessPartProps = PersonPartProps & { people: PersonDto[]; isSelf: boolean };

/** Ending somebody's access, and giving it back. */
export function AccessPart({ person, people, isSelf }: AccessPartProps) {
  const { id, name } = person;
  const [isEnding, setEnding] = useState(false);
  const reactivate = usePersonChange(
    () => call(peopleReactivate({ path: { id } })),
    () => t('clinic.person.reactivated', { name }),
  );
  if (isSelf)
    return (
      <Card>
        <p className={classes.soft}>{t('clinic.person.self')}</p>
      </Card>
    );
  if (person.state === 'deactivated')
    return (
      <Card>
        <p>{t('clinic.person.reactivateIntro', { name })}</p>
        <ProblemLine problem={reactivate.error} />
        <div className={classes.actions}>
          <Button disabled={reactivate.isPending} onClick={() => reactivate.mutate(undefined)}>
            {t('clinic.person.reactivate', { name })}
          </Button>
        </div>
      </Card>
    );
  return (
    <Card>
      <div className={classes.actions}>
        <Button variant="default" aria-expanded={isEnding} onClick={() => setEnding((was) => !was)}>
          {t('clinic.person.deactivate', { name })}
        </Button>
      </div>
      {isEnding && (
        <DeactivateForm person={person} people={people} onDone={() => setEnding(false)} />
      )}
    </Card>
  );
}
