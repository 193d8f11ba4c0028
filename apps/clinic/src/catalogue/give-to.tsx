import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { caseloadQuery } from '../api/queries';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import classes from './catalogue.module.css';

type GiveToProps = {
  label: string;
  /** Makes ready what is given, before the client's page opens. */
  onClient: (clientId: string) => void;
};

/** Chooses a client and goes on to them, with what was looked at picked and nothing given yet. */
export function GiveTo({ label, onClient }: GiveToProps) {
  const clients = useQuery(caseloadQuery).data ?? [];
  const [clientId, setClient] = useState('');
  const shown = useShownName();
  const navigate = useNavigate();
  const goOn = () => {
    onClient(clientId);
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
        label={label}
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
