import { peopleInviteAgain, peopleRevokeInvite } from '@app/api-client/clinic';
import { Card, dayAndTime } from '@app/ui';
import { Button } from '@mantine/core';
import { v7 } from 'uuid';
import { call } from '../api/problem';
import { t } from '../words';
import type { PersonPartProps } from './person-screen';
import { ProblemLine } from './problem-line';
import { usePersonChange } from './use-person-change';
import classes from '../practice/practice.module.css';

/** Where an invite stands, a new link, and taking it back. */
export function InvitePart({ person }: PersonPartProps) {
  const { id, name, state, inviteExpiresAt } = person;
  const again = usePersonChange(
    () => call(peopleInviteAgain({ path: { id }, body: { id: v7() } })),
    () => t('clinic.invite.sent', { name }),
  );
  const revoke = usePersonChange(
    () => call(peopleRevokeInvite({ path: { id } })),
    () => t('clinic.invite.revoked.done', { name }),
  );
  return (
    <Card>
      <p>
        {state === 'waiting' && inviteExpiresAt
          ? t('clinic.invite.waiting', { until: dayAndTime(inviteExpiresAt) })
          : t(state === 'expired' ? 'clinic.invite.expired' : 'clinic.invite.revoked')}
      </p>
      <ProblemLine problem={again.error ?? revoke.error} />
      <div className={classes.actions}>
        <Button
          variant={state === 'waiting' ? 'default' : 'filled'}
          disabled={again.isPending}
          onClick={() => again.mutate(undefined)}
        >
          {t('clinic.invite.again')}
        </Button>
        {state !== 'revoked' && (
          <Button
            variant="default"
            disabled={revoke.isPending}
            onClick={() => revoke.mutate(undefined)}
          >
            {t('clinic.invite.revoke')}
          </Button>
        )}
      </div>
      <p className={classes.soft}>{t('clinic.invite.againHint')}</p>
    </Card>
  );
}
