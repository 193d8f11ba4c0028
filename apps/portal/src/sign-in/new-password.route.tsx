import { passwordReset } from '@app/api-client/portal';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/call';
import { problemWords } from '../api/problem-words';
import { asRefusal } from '../api/refusal';
import { useLinkToken } from '../session/link-token';
import { signInPath } from '../session/come-and-go';
import { t } from '../words';
import { NewPasswordScreen } from './new-password-screen';
import { useSignIn } from './use-sign-in';

/** Behind the link of a forgotten password. A link that has run out is replaced in place. */
export function NewPasswordRoute() {
  const navigate = useNavigate();
  const token = useLinkToken();
  const asking = useSignIn(() => undefined, 'forgot');
  const reset = useMutation({
    mutationFn: (password: string) => call(passwordReset({ body: { token, password } })),
  });
  const isLinkBad = !token || (reset.isError && isRefusedLink(reset.error));
  return (
    <NewPasswordScreen
      state={reset.isSuccess ? 'done' : isLinkBad ? 'run-out' : 'open'}
      isBusy={reset.isPending}
      problem={reset.isError ? wordsFor(reset.error) : undefined}
      onPassword={(password) => reset.mutate(password)}
      asking={asking}
      onSignIn={() => void navigate({ to: signInPath })}
    />
  );
}

const isRefusedLink = (error: unknown): boolean =>
  ['LINK_EXPIRED', 'FIELDS_REFUSED'].includes(asRefusal(error).code);

const wordsFor = (error: unknown): string =>
  asRefusal(error).code === 'PASSWORD_TOO_SHORT' ? t('portal.password.short') : problemWords(error);
