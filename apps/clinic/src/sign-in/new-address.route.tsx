import { accountConfirmEmail } from '@app/api-client/clinic';
import { Card, ErrorState, Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/problem';
import { t } from '../words';
import { wordsFor } from './form-problems';
import { forgetLinkToken, linkToken } from './link-token';
import classes from './sign-in.module.css';

/** Behind the mailed link, signed in: the new address counts from one press on. */
export function NewAddressRoute() {
  const [token] = useState(() => linkToken('/new-address'));
  const confirm = useMutation({
    mutationFn: (given: string) => call(accountConfirmEmail({ body: { token: given } })),
    onSettled: () => forgetLinkToken('/new-address'),
  });
  const isDone = confirm.isSuccess;
  return (
    <Page>
      <PageHeader
        title={t(isDone ? 'clinic.newAddress.doneTitle' : 'clinic.newAddress.title')}
        intro={t(isDone ? 'clinic.newAddress.done' : 'clinic.newAddress.intro')}
      />
      {!token || (confirm.error && !confirm.error.isPassing) ? (
        <Card>
          <ErrorState
            title={t('clinic.newAddress.notDone')}
            body={confirm.error ? wordsFor(confirm.error) : t('clinic.link.expired')}
          />
        </Card>
      ) : (
        !isDone && (
          <div className={classes.actions}>
            <Button onClick={() => confirm.mutate(token)} disabled={confirm.isPending}>
              {t('clinic.newAddress.submit')}
            </Button>
          </div>
        )
      )}
      {confirm.error?.isPassing && <p role="alert">{wordsFor(confirm.error)}</p>}
      <p>
        <Link to="/me">{t('clinic.newAddress.toMe')}</Link>
      </p>
    </Page>
  );
}
