import { passwordForgot } from '@app/api-client/clinic';
import { Card, fieldsOf, FormErrorSummary, PageHeader } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../api/problem';
import { t } from '../words';
import { problemsOf } from './form-problems';
import classes from './sign-in.module.css';

/** Asks for a link. The answer is the same for every address, so the page promises nothing either. */
export function ForgotPasswordRoute() {
  const ask = useMutation({
    mutationFn: (email: string) => call(passwordForgot({ body: { email } })),
  });
  return (
    <>
      <PageHeader
        title={t(ask.isSuccess ? 'clinic.forgot.sentTitle' : 'clinic.forgot.title')}
        intro={t(ask.isSuccess ? 'clinic.forgot.sent' : 'clinic.forgot.intro')}
      />
      <FormErrorSummary problems={problemsOf(ask.error, { email: 'email' })} />
      {!ask.isSuccess && (
        <Card>
          <form className={classes.form} onSubmit={(event) => ask.mutate(fieldsOf(event)('email'))}>
            <TextInput
              id="email"
              name="email"
              type="email"
              label={t('clinic.signIn.email')}
              autoComplete="username"
              required
              withAsterisk={false}
            />
            <div className={classes.actions}>
              <Button type="submit" disabled={ask.isPending}>
                {t('clinic.forgot.send')}
              </Button>
            </div>
          </form>
        </Card>
      )}
      <p>
        <Link to="/sign-in">{t('clinic.signIn.backTo')}</Link>
      </p>
    </>
  );
}
