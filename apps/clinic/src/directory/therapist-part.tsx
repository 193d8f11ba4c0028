import { clientsTransfer, type PersonDto } from '@app/api-client/clinic';
import { Card } from '@app/ui';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/problem';
import { ProblemLine } from '../people/problem-line';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import type { ClientPartProps } from './details-screen';
import { useClientChange } from './use-client-change';
import classes from '../practice/practice.module.css';

/** Whose care a client is in, and putting them in another's. */
export function TherapistPart({
  client,
  therapists,
}: ClientPartProps & { therapists: PersonDto[] }) {
  const { id, therapist } = client;
  const now = therapist?.isActive ? therapist.id : '';
  const [chosen, setChosen] = useState(now);
  const name = useShownName()(client.name);
  const transfer = useClientChange(
    (therapistId: string) => call(clientsTransfer({ path: { id }, body: { therapistId } })),
    (changed) =>
      t('clinic.details.transferred', { name, therapist: changed.therapist?.name ?? '' }),
  );
  return (
    <Card>
      {!now && <p className={classes.alert}>{t('clinic.directory.needTherapist')}</p>}
      <NativeSelect
        id="client-therapist"
        label={t('clinic.client.therapist')}
        description={t('clinic.details.transferHint')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          ...(now ? [] : [{ value: '', label: t('clinic.client.chooseTherapist') }]),
          ...therapists.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <ProblemLine problem={transfer.error} />
      <div className={classes.actions}>
        <Button
          disabled={!chosen || chosen === now || transfer.isPending}
          onClick={() => transfer.mutate(chosen)}
        >
          {t('clinic.details.transfer')}
        </Button>
      </div>
    </Card>
  );
}
