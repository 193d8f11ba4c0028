import { accountChangeEmail } from '@app/api-client/portal';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { call } from '../api/call';
import { t } from '../words';
import { AccountPage } from './account-page';
import { accountProblem, messageAt } from './account-problem';
import { CurrentPasswordField } from './current-password-field';

export function EmailRoute() {
  const change = useMutation({
    mutationFn: (body: { email: string; password: string }) => call(accountChangeEmail({ body })),
  });
  const problem = change.isError ? accountProblem(change.error, 'email') : undefined;
  return (
    <AccountPage
      title={t('portal.email.title')}
      intro={t('portal.email.intro')}
      problem={problem}
      done={change.isSuccess ? t('portal.email.sent') : undefined}
      isBusy={change.isPending}
      submit={t('portal.signIn.sendLink')}
      onSubmit={(field) => change.mutate({ email: field('email'), password: field('password') })}
    >
      <TextInput
        id="email"
        name="email"
        type="email"
        label={t('portal.email.new')}
        autoComplete="email"
        required
        withAsterisk={false}
        error={messageAt(problem, 'email')}
      />
      <CurrentPasswordField error={messageAt(problem, 'password')} />
    </AccountPage>
  );
}
