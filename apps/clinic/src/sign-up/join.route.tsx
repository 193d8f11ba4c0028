import { joinJoin } from '@app/api-client/clinic';
import {
  activeLocale,
  Card,
  ErrorState,
  fieldsOf,
  FormErrorSummary,
  LoadingState,
  PageHeader,
} from '@app/ui';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/problem';
import { inviteQuery } from '../api/practice-queries';
import { problemsOf } from '../sign-in/form-problems';
import { forgetLinkToken, linkToken } from '../sign-in/link-token';
import { PasswordField } from '../sign-in/password-field';
import { t } from '../words';
import { DeadLink, isDead } from './dead-link';
import { useOnToEnrolment } from './use-on-to-enrolment';
import classes from '../sign-in/sign-in.module.css';

/** Behind the link of an invite: a password, then the second factor. */
export function JoinRoute() {
  const [token] = useState(() => linkToken('/join'));
  const onward = useOnToEnrolment();
  const invite = useQuery({ ...inviteQuery(token ?? ''), enabled: Boolean(token) });
  const join = useMutation({
    mutationFn: (body: { token: string; password: string }) => call(joinJoin({ body })),
    onSuccess: () => {
      forgetLinkToken('/join');
      onward();
    },
    gcTime: 0,
  });
  if (!token || isDead(invite.error) || isDead(join.error))
    return <DeadLink title={t('clinic.join.deadTitle')} body={t('clinic.join.dead')} />;
  if (invite.error) return <ErrorState onRetry={() => void invite.refetch()} />;
  if (!invite.data) return <LoadingState />;
  const { name, email, practice } = invite.data;
  const roles = new Intl.ListFormat(activeLocale(), { type: 'conjunction' }).format(
    invite.data.roles.map((role) => t(`clinic.role.${role}`).toLowerCase()),
  );
  return (
    <>
      <PageHeader
        title={t('clinic.join.title', { practice })}
        intro={t('clinic.join.intro', { name, email, roles })}
      />
      <FormErrorSummary problems={problemsOf(join.error, { password: 'password' })} />
      <Card>
        <form
          className={classes.form}
          onSubmit={(event) => join.mutate({ token, password: fieldsOf(event)('password') })}
        >
          {/* For password keepers: which account the password is for. */}
          <input type="email" name="email" autoComplete="username" value={email} hidden readOnly />
          <PasswordField id="password" label={t('clinic.join.password')} isNew />
          <p>{t('clinic.join.next')}</p>
          <div className={classes.actions}>
            <Button type="submit" disabled={join.isPending}>
              {t('clinic.join.submit')}
            </Button>
          </div>
        </form>
      </Card>
    </>
  );
}
