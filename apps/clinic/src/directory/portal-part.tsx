import { clientsInvite, clientsRevokeInvite } from '@app/api-client/clinic';
import { Card, dayAndTime } from '@app/ui';
import { Button } from '@mantine/core';
import { v7 } from 'uuid';
import { call } from '../api/problem';
import { ProblemLine } from '../people/problem-line';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import type { ClientPartProps } from './details-screen';
import { useClientChange } from './use-client-change';
import classes from '../practice/practice.module.css';

/** Asking a client into the portal, again, or not any more. */
export function PortalPart({ client }: ClientPartProps) {
  const { id, portal, email, inviteExpiresAt } = client;
  const name = useShownName()(client.name);
  const invite = useClientChange(
    () => call(clientsInvite({ path: { id }, body: { id: v7() } })),
    () => t('clinic.details.portal.sent', { name }),
  );
  const revoke = useClientChange(
    () => call(clientsRevokeInvite({ path: { id } })),
    () => t('clinic.invite.revoked.done', { name }),
  );
  const until = inviteExpiresAt ? dayAndTime(inviteExpiresAt) : '';
  return (
    <Card>
      <p>{t(`clinic.details.portal.${portal}`, { until })}</p>
      <ProblemLine problem={invite.error ?? revoke.error} />
      {portal !== 'joined' &&
        (email ? (
          <div className={classes.actions}>
            <Button
              variant={portal === 'waiting' ? 'default' : 'filled'}
              disabled={invite.isPending}
              onClick={() => invite.mutate(undefined)}
            >
              {t(portal === 'none' ? 'clinic.details.portal.invite' : 'clinic.invite.again')}
            </Button>
            {portal === 'waiting' && (
              <Button
                variant="default"
                disabled={revoke.isPending}
                onClick={() => revoke.mutate(undefined)}
              >
                {t('clinic.invite.revoke')}
              </Button>
            )}
          </div>
        ) : (
          <p className={classes.soft}>{t('clinic.details.portal.noEmail')}</p>
        ))}
      {portal !== 'joined' && <p className={classes.soft}>{t('clinic.client.inviteNowHint')}</p>}
    </Card>
  );
}
