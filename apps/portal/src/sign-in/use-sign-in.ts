import {
  demoAccounts,
  demoSignIn,
  passwordForgot,
  sessionAskCode,
  sessionRedeemCode,
  sessionSignIn,
  type ClientSignInDto,
} from '@app/api-client/portal';
import { queryOptions } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../api/call';
import { problemWords } from '../api/problem-words';
import { asRefusal } from '../api/refusal';
import { t } from '../words';
import type { SignInScreenProps, SignInWay } from './sign-in-screen';

type Problem = NonNullable<SignInScreenProps['problem']>;
type Proof = (practiceId?: string) => Promise<ClientSignInDto>;

/** The made-up people; none outside demo mode, where the address does not exist. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: () => call(demoAccounts()),
  staleTime: Infinity,
  retry: false,
});

const fieldOf: Record<SignInWay, Problem['fieldId']> = {
  password: 'password',
  code: 'email',
  'code-sent': 'code',
  forgot: 'email',
  'forgot-sent': 'email',
};

// Kept while the pages are drawn anew in another language, and until somebody is in.
let typed = '';

/** Signs in by any of the ways and then calls `onSignedIn`. No password stays in any state. */
export function useSignIn(onSignedIn: () => void, start: SignInWay = 'password') {
  const [way, setWay] = useState(start);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [notice, setNotice] = useState<string>();
  const [practices, setPractices] = useState<SignInScreenProps['practices']>();
  const email = useRef(typed);
  const keep = (address: string) => {
    email.current = address;
    typed = address;
  };
  const comeIn = () => {
    typed = '';
    onSignedIn();
  };
  // The proof that was given, until it is known for which practice.
  const proof = useRef<Proof>(undefined);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setPractices(undefined);
      setProblem({ fieldId: fieldOf[way], message: wordsFor(error) });
    } finally {
      setBusy(false);
    }
  };
  const prove = (given: Proof, practiceId?: string) =>
    attempt(async () => {
      const { state, practices: offered } = await given(practiceId);
      proof.current = state === 'choose' ? given : undefined;
      if (state === 'choose') setPractices(offered);
      else comeIn();
    });
  const go = (next: SignInWay) => {
    setProblem(undefined);
    setNotice(undefined);
    setWay(next);
  };
  const askCode = (address: string, again?: boolean) =>
    attempt(async () => {
      keep(address);
      await call(sessionAskCode({ body: { email: address } }));
      go('code-sent');
      if (again) setNotice(t('portal.signIn.codeAgain'));
    });

  return {
    way,
    isBusy,
    problem,
    notice,
    practices,
    email: email.current,
    onWay: go,
    onEmail: keep,
    onPassword: (given: { email: string; password: string }) => {
      keep(given.email);
      void prove((practiceId) =>
        call(sessionSignIn({ body: { ...given, ...(practiceId && { practiceId }) } })),
      );
    },
    onAskCode: (address: string) => void askCode(address),
    onNewCode: () => void askCode(email.current, true),
    onRedeem: (code: string) =>
      void prove((practiceId) =>
        call(sessionRedeemCode({ body: { code, ...(practiceId && { practiceId }) } })),
      ),
    onPractice: (practiceId: string) => {
      if (proof.current) void prove(proof.current, practiceId);
    },
    onForgot: (address: string) =>
      void attempt(async () => {
        keep(address);
        await call(passwordForgot({ body: { email: address } }));
        go('forgot-sent');
      }),
    onDemo: (accountId: string) =>
      void attempt(async () => {
        await call(demoSignIn({ body: { accountId } }));
        comeIn();
      }),
  };
}

function wordsFor(error: unknown): string {
  const { code } = asRefusal(error);
  if (code === 'SIGN_IN_FAILED') return t('portal.signIn.wrong');
  if (code === 'CODE_WRONG') return t('portal.signIn.codeWrong');
  if (code === 'FIELDS_REFUSED') return t('portal.signIn.checkEmail');
  return problemWords(error);
}
