import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { enter, sessionEnd } from '../session/come-and-go';
import { hasUnsent } from '../session/unsent';
import { t } from '../words';
import { SignInScreen } from './sign-in-screen';
import { demoQuery, useSignIn } from './use-sign-in';

const words = {
  time: { unsent: 'portal.signIn.endedNotSaved', kept: 'portal.signIn.ended' },
  elsewhere: {
    unsent: 'portal.signIn.endedElsewhereNotSaved',
    kept: 'portal.signIn.endedElsewhere',
  },
} as const;

const route = getRouteApi('/signed-out/sign-in');

/** The only page that anybody can open; leads on to where one was going. */
export function SignInRoute() {
  const router = useRouter();
  const { next } = route.useSearch();
  const demo = useQuery(demoQuery);
  const [ended] = useState(endedWords);
  const signIn = useSignIn(() => enter(router, next));
  return (
    <SignInScreen
      {...signIn}
      notice={signIn.notice ?? (signIn.way === 'password' ? ended : undefined)}
      demoAccounts={demo.data}
    />
  );
}

function endedWords(): string | undefined {
  const reason = sessionEnd();
  return reason ? t(words[reason][hasUnsent() ? 'unsent' : 'kept']) : undefined;
}
