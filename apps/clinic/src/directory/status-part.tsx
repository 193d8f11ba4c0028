import { clientsSetStatus, type ClientDetailsDto } from '@app/api-client/clinic';
import { Card } from '@app/ui';
import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ApiProblem, call } from '../api/problem';
import { ProblemLine } from '../people/problem-line';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import type { ClientPartProps } from './details-screen';
import { useClientChange } from './use-client-change';
import classes from '../practice/practice.module.css';

type Status = ClientDetailsDto['status'];

const DONE = {
  active: 'clinic.details.reopened',
  paused: 'clinic.details.paused',
  archived: 'clinic.details.archived',
} as const;

/** Pausing and archiving: both can be undone, so neither asks first. */
export function StatusPart({ client }: ClientPartProps) {
  const { id, status } = client;
  const name = useShownName()(client.name);
  const set: UseMutationResult<ClientDetailsDto, ApiProblem, Status> = useClientChange(
    (wanted: Status) => call(clientsSetStatus({ path: { id }, body: { status: wanted } })),
    (changed) => t(DONE[changed.status], { name }),
    () => ({ label: t('clinic.undo'), run: () => set.mutate(status) }),
  );
  const button = (wanted: Status, label: string) => (
    <Button variant="default" disabled={set.isPending} onClick={() => set.mutate(wanted)}>
      {label}
    </Button>
  );
  return (
    <Card>
      <p>{t(`clinic.details.state.${status}`)}</p>
      <ProblemLine problem={set.error} />
      <div className={classes.actions}>
        {status !== 'active' && button('active', t('clinic.details.reopen'))}
        {status === 'active' && button('paused', t('clinic.details.pause'))}
        {status !== 'archived' && button('archived', t('clinic.details.archive'))}
      </div>
    </Card>
  );
}
