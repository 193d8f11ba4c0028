import { peopleDeactivate, type DeactivateDto, type PersonDto } from '@app/api-client/clinic';
import { Loaded } from '@app/ui';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { loadableOf } from '../api/loadable';
import { heldClientsQuery } from '../api/practice-queries';
import { call } from '../api/problem';
import { t } from '../words';
import type { PersonPartProps } from './person-screen';
import { ProblemLine } from './problem-line';
import { usePersonChange } from './use-person-change';
import classes from '../practice/practice.module.css';

type DeactivateFormProps = PersonPartProps & { people: PersonDto[]; onDone: () => void };

/** Who takes over each of somebody's clients; "decide later" is said, not forgotten. */
export function DeactivateForm({ person, people, onDone }: DeactivateFormProps) {
  const { id, name } = person;
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const held = useQuery({ ...heldClientsQuery(id), staleTime: 0 });
  const deactivate = usePersonChange(
    (body: DeactivateDto) => call(peopleDeactivate({ path: { id }, body })),
    () => t('clinic.person.deactivated', { name }),
  );
  const therapists = people.filter(
    (one) => one.id !== id && one.roles.includes('therapist') && one.state === 'active',
  );
  return (
    <form
      className={classes.confirm}
      onSubmit={(event) => {
        event.preventDefault();
        const handover = Object.entries(chosen)
          .filter(([, therapistId]) => therapistId)
          .map(([clientId, therapistId]) => ({ clientId, therapistId }));
        deactivate.mutate({ handover, isRestLater: true });
      }}
    >
      <p>{t('clinic.person.deactivateIntro', { name })}</p>
      <Loaded of={loadableOf(held)} lines={2}>
        {(clients) =>
          clients.length > 0 && (
            <fieldset className={classes.form}>
              <legend>
                <strong>{t('clinic.person.handover')}</strong>
              </legend>
              {clients.map((client) => (
                <NativeSelect
                  key={client.id}
                  label={client.name}
                  value={chosen[client.id] ?? ''}
                  onChange={(event) =>
                    setChosen({ ...chosen, [client.id]: event.currentTarget.value })
                  }
                  data={[
                    { value: '', label: t('clinic.person.later') },
                    ...therapists.map((one) => ({ value: one.id, label: one.name })),
                  ]}
                />
              ))}
              <p className={classes.soft}>{t('clinic.person.laterHint')}</p>
            </fieldset>
          )
        }
      </Loaded>
      <ProblemLine problem={deactivate.error} />
      <div className={classes.actions}>
        <Button type="submit" disabled={held.isPending || deactivate.isPending}>
          {t('clinic.person.deactivateYes')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('clinic.assign.cancel')}
        </Button>
      </div>
    </form>
  );
}
