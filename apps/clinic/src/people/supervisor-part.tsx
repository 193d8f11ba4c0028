import { peopleSetSupervisor, type PersonDto } from '@app/api-client/clinic';
import { Card } from '@app/ui';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/problem';
import { t } from '../words';
import type { PersonPartProps } from './person-screen';
import { ProblemLine } from './problem-line';
import { usePersonChange } from './use-person-change';
import classes from '../practice/practice.module.css';

/** Who supervises a therapist, and thereby sees their clients. */
export function SupervisorPart({ person, people }: PersonPartProps & { people: PersonDto[] }) {
  const { id, name } = person;
  const now = person.supervisor?.id ?? '';
  const [chosen, setChosen] = useState(now);
  const save = usePersonChange(
    (supervisorId: string) =>
      call(peopleSetSupervisor({ path: { id }, body: supervisorId ? { supervisorId } : {} })),
    () => t('clinic.person.supervisorSaved', { name }),
  );
  const others = people.filter(
    (one) =>
      one.id !== id &&
      one.roles.includes('supervisor') &&
      !['deactivated', 'revoked'].includes(one.state),
  );
  if (others.length === 0 && !now)
    return (
      <Card>
        <p className={classes.soft}>{t('clinic.person.noSupervisors')}</p>
      </Card>
    );
  return (
    <Card>
      <NativeSelect
        id="supervisor"
        label={t('clinic.person.supervisor')}
        description={t('clinic.person.supervisorHint')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: t('clinic.person.noSupervisor') },
          ...others.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <ProblemLine problem={save.error} />
      <div className={classes.actions}>
        <Button disabled={chosen === now || save.isPending} onClick={() => save.mutate(chosen)}>
          {t('clinic.person.supervisorSave')}
        </Button>
      </div>
    </Card>
  );
}
