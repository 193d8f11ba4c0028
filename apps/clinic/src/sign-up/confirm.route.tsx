import { signUpConfirm } from '@app/api-client/clinic';
import { Card, fieldsOf, FormErrorSummary, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/problem';
import { wordsFor } from '../sign-in/form-problems';
import { forgetLinkToken, linkToken } from '../sign-in/link-token';
import { PasswordField } from '../sign-in/password-field';
import { t } from '../words';
import { DeadLink, isDead } from './dead-link';
import { useOnToEnrolment } from './use-on-to-enrolment';
import classes from '../sign-in/sign-in.module.css';

/** Behind the mailed link: one press. In another browser than the one that signed up, the password as well. */
export function ConfirmRoute() {
  const [token] = useState(() => linkToken('/confirm'));
  const onward = useOnToEnrolment('/practice');
  const [isElsewhere, setElsewhere] = useState(false);
  const confirm = useMutation({
    mutationFn: (body: { token: string; password?: string }) => call(signUpConfirm({ body })),
    onSuccess: () => {
      forgetLinkToken('/confirm');
      onward();
    },
    onError: ({ code }) => code === 'PASSWORD_NEEDED' && setElsewhere(true),
    gcTime: 0,
  });
  if (!token || isDead(confirm.error))
    return (
      <DeadLink title={t('clinic.link.expiredTitle')} body={t('clinic.newPractice.confirmDead')}>
        <Link to="/sign-up">{t('clinic.newPractice.signUpTitle')}</Link>
      </DeadLink>
    );
  const problem = confirm.error && confirm.error.code !== 'PASSWORD_NEEDED' ? confirm.error : null;
  const message =
    problem?.code === 'PASSWORD_WRONG'
      ? t('clinic.newPractice.passwordWrong')
      : problem && wordsFor(problem);
  return (
    <>
      <PageHeader
        title={t('clinic.newPractice.confirmTitle')}
        intro={t(isElsewhere ? 'clinic.newPractice.elsewhere' : 'clinic.newPractice.confirmIntro')}
      />
      <FormErrorSummary
        problems={message ? [{ fieldId: isElsewhere ? 'password' : 'go-on', message }] : []}
      />
      <Card>
        <form
          className={classes.form}
          onSubmit={(event) => {
            const password = fieldsOf(event)('password');
            confirm.mutate({ token, ...(password && { password }) });
          }}
        >
          {isElsewhere && <PasswordField id="password" label={t('clinic.signIn.password')} />}
          <div className={classes.actions}>
            <Button id="go-on" type="submit" disabled={confirm.isPending}>
              {t('clinic.newPractice.confirm')}
            </Button>
          </div>
        </form>
      </Card>
    </>
  );
}
