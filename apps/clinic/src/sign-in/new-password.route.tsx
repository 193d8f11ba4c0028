import { passwordReset } from '@app/api-client/clinic';
import { Card, fieldsOf, FormErrorSummary, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/problem';
import { t } from '../words';
import { problemsOf } from './form-problems';
import { forgetLinkToken, linkToken } from './link-token';
import { PasswordField } from './password-field';
import classes from './sign-in.module.css';

/** Behind the mailed link: a new password. The second step stays what it is. */
export function NewPasswordRoute() {
  const [token] = useState(() => linkToken('/new-password'));
  const reset = useMutation({
    mutationFn: (body: { token: string; password: string }) => call(passwordReset({ body })),
    onSuccess: () => forgetLinkToken('/new-password'),
    gcTime: 0,
  });
  if (reset.isSuccess)
    return (
      <>
        <PageHeader
          title={t('clinic.newPassword.doneTitle')}
          intro={t('clinic.newPassword.done')}
        />
        <p>
          <Link to="/sign-in">{t('clinic.signIn.submit')}</Link>
        </p>
      </>
    );
  if (!token || reset.error?.code === 'LINK_EXPIRED' || reset.error?.fields[0]?.field === 'token')
    return (
      <>
        <PageHeader title={t('clinic.link.expiredTitle')} intro={t('clinic.link.expired')} />
        <p>
          <Link to="/forgot-password">{t('clinic.link.fresh')}</Link>
        </p>
      </>
    );
  return (
    <>
      <PageHeader title={t('clinic.newPassword.title')} />
      <FormErrorSummary problems={problemsOf(reset.error, { password: 'password' })} />
      <Card>
        <form
          className={classes.form}
          onSubmit={(event) => reset.mutate({ token, password: fieldsOf(event)('password') })}
        >
          <PasswordField id="password" label={t('clinic.newPassword.field')} isNew />
          <div className={classes.actions}>
            <Button type="submit" disabled={reset.isPending}>
              {t('clinic.newPassword.submit')}
            </Button>
          </div>
        </form>
      </Card>
    </>
  );
}
