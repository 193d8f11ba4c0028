import { accountChangeEmail, type ChangeEmailDto } from '@app/api-client/clinic';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { call } from '../api/problem';
import { problemsOf } from '../sign-in/form-problems';
import { PasswordField } from '../sign-in/password-field';
import { t } from '../words';
import { DisclosedForm } from './disclosed-form';

/** Nothing changes before the link that goes to the new address is followed. */
export function ChangeEmail() {
  const ask = useMutation({
    mutationFn: (body: ChangeEmailDto) => call(accountChangeEmail({ body })),
    gcTime: 0,
  });
  return (
    <DisclosedForm
      title={t('clinic.me.email')}
      submit={t('clinic.me.emailSubmit')}
      problems={problemsOf(ask.error, { email: 'new-email', password: 'email-password' })}
      isBusy={ask.isPending}
      outcome={ask.isSuccess ? t('clinic.me.emailDone') : null}
      onOpen={() => ask.reset()}
      onSubmit={(field) =>
        ask.mutate({ email: field('new-email'), password: field('email-password') })
      }
    >
      <TextInput
        id="new-email"
        name="new-email"
        type="email"
        label={t('clinic.me.emailNew')}
        autoComplete="email"
        required
        withAsterisk={false}
      />
      <PasswordField id="email-password" label={t('clinic.me.passwordNow')} />
    </DisclosedForm>
  );
}
