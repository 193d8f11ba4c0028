import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { caseloadQuery } from '../api/queries';
import { changeDraft } from '../assign/drafts';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import classes from './catalogue.module.css';

/** Chooses a client and goes on to them, with the exercise picked and nothing assigned yet. */
export function AssignTo({ exerciseId }: { exerciseId: string }) {
  const clients = useQuery(caseloadQuery).data ?? [];
  const [clientId, setClient] = useState('');
  const shown = useShownName();
  const navigate = useNavigate();
  const goOn = () => {
    changeDraft(clientId, { exerciseId, isOpen: true, problem: null });
    void navigate({ to: '/clients/$clientId', params: { clientId } });
  };
  return (
    <form
      className={classes.assign}
      onSubmit={(event) => {
        event.preventDefault();
        if (clientId) goOn();
      }}
    >
      <NativeSelect
        label={t('clinic.catalogue.assignTo')}
        value={clientId}
        onChange={(event) => setClient(event.currentTarget.value)}
        data={[
          { value: '', label: t('clinic.catalogue.chooseClient') },
          ...clients.map(({ id, name }) => ({ value: id, label: shown(name) })),
        ]}
      />
      <Button type="submit" disabled={clientId === ''}>
        {t('clinic.catalogue.goOn')}
      </Button>
    </form>
  );
}
