import {
  demoSignIn,
  sessionSignIn,
  type PasswordSignInDto,
  type SignUpStateDto,
} from '@app/api-client/clinic';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../api/problem';
import { signUpQuery } from '../api/practice-queries';
import { demoAccountsQuery } from '../api/queries';
import { t } from '../words';
import { problemsOf } from './form-problems';
import { SignInScreen } from './sign-in-screen';
import { useEntered } from './use-entered';

/** Password first; what the account has decides which step follows. */
export function SignInRoute() {
  const navigate = useNavigate();
  const { back, ended } = useSearch({ from: '/signed-out/sign-in' });
  const entered = useEntered();
  const demo = useQuery(demoAccountsQuery);
  const signUp = useQuery(signUpQuery);

  const signIn = useMutation({
    mutationFn: (given: PasswordSignInDto) => call(sessionSignIn({ body: given })),
    onSuccess: ({ state }) => {
      if (state === 'choose') return;
      const to = state === 'enrol' ? '/set-up-second-step' : '/second-step';
      void navigate({ to, search: back ? { back } : {} });
    },
    // What was typed is gone as soon as this page is.
    gcTime: 0,
  });
  const demoIn = useMutation({
    mutationFn: (accountId: string) => call(demoSignIn({ body: { accountId } })),
    onSuccess: () => entered(),
  });

  const given = signIn.variables;
  return (
    <SignInScreen
      isBusy={signIn.isPending || demoIn.isPending}
      problems={problemsOf(signIn.error ?? demoIn.error, { email: 'email', password: 'password' })}
      notice={noticeFor(ended, signUp.data)}
      takesPractices={signUp.data?.isOpen}
      onSubmit={(typed) => signIn.mutate(typed)}
      practices={signIn.data?.practices}
      onPractice={(practiceId) => given && signIn.mutate({ ...given, practiceId })}
      demoAccounts={demo.data}
      onDemo={(accountId) => demoIn.mutate(accountId)}
    />
  );
}

/** Why somebody is here, or why nobody can sign in yet. */
function noticeFor(ended: boolean | undefined, state: SignUpStateDto | undefined) {
  if (ended) return t('clinic.signIn.ended');
  return state && !state.isSetUp ? t('clinic.signIn.notSetUp') : undefined;
}
