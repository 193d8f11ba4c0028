import { accountChangePassword, type ChangePasswordDto } from '@app/api-client/clinic';
import { useMutation } from '@tanstack/react-query';
import { call } from '../api/problem';
import { problemsOf } from '../sign-in/form-problems';
import { PasswordField } from '../sign-in/password-field';
import { t } from '../words';
import { DisclosedForm } from './disclosed-form';

/** The other sessions of the account end with it; this one goes on. */
export function ChangePassword() {
  const change = useMutation({
    mutationFn: (body: ChangePasswordDto) => call(accountChangePassword({ body })),
    gcTime: 0,
  });
  return (
    <DisclosedForm
      title={t('clinic.me.password')}
      submit={t('clinic.me.passwordSubmit')}
      problems={problemsOf(change.error, {
        currentPassword: 'current-password',
        newPassword: 'new-password',
      })}
      isBusy={change.isPending}
      outcome={change.isSuccess ? t('clinic.me.passwordDone') : null}
      onOpen={() => change.reset()}
      onSubmit={(field) =>
        change.mutate({
          currentPassword: field('current-password'),
          newPassword: field('new-password'),
        })
      }
    >
      <PasswordField id="current-password" label={t('clinic.me.passwordNow')} />
      <PasswordField id="new-password" label={t('clinic.newPassword.field')} isNew />
    </DisclosedForm>
  );
}
