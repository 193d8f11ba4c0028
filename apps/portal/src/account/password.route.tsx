import { accountChangePassword } from '@app/api-client/portal';
import { useMutation } from '@tanstack/react-query';
import { call } from '../api/call';
import { t } from '../words';
import { AccountPage } from './account-page';
import { accountProblem, messageAt } from './account-problem';
import { CurrentPasswordField } from './current-password-field';
import { NewPasswordField } from './new-password-field';

export function PasswordRoute() {
  const change = useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) =>
      call(accountChangePassword({ body })),
  });
  const problem = change.isError ? accountProblem(change.error, 'password') : undefined;
  return (
    <AccountPage
      title={t('portal.more.password')}
      intro={t('portal.password.changeIntro')}
      problem={problem}
      done={change.isSuccess ? t('portal.password.changed') : undefined}
      isBusy={change.isPending}
      submit={t('portal.password.save')}
      onSubmit={(field) =>
        change.mutate({ currentPassword: field('password'), newPassword: field('new-password') })
      }
    >
      <CurrentPasswordField error={messageAt(problem, 'password')} />
      <NewPasswordField error={messageAt(problem, 'new-password')} />
    </AccountPage>
  );
}
