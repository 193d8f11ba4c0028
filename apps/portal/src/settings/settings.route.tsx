import { sessionSignOut, sessionsSignOutEverywhere } from '@app/api-client/portal';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/call';
import { problemWords } from '../api/problem-words';
import { asRefusal } from '../api/refusal';
import { goToSignIn } from '../session/come-and-go';
import { useSession } from '../session/session-query';
import { settleAll, unsentAt } from '../session/unsent';
import { SettingsScreen } from './settings-screen';

type SigningOut = { isEverywhere: boolean; anyway?: boolean };

export function SettingsRoute() {
  const navigate = useNavigate();
  const session = useSession();
  // The way out that was asked for while some words were not saved.
  const [held, setHeld] = useState<SigningOut>();
  const signOut = useMutation({
    mutationFn: async ({ isEverywhere, anyway }: SigningOut) => {
      if (!anyway) {
        const isSettled = await settleAll();
        setHeld(isSettled ? undefined : { isEverywhere });
        if (!isSettled) return;
      }
      try {
        await call(isEverywhere ? sessionsSignOutEverywhere() : sessionSignOut());
      } catch (error) {
        // Signed out already: that is what was wanted.
        if (asRefusal(error).status !== 401) throw error;
      }
      goToSignIn();
    },
  });
  return (
    <SettingsScreen
      who={session.data && { name: session.data.client.name, practice: session.data.practice.name }}
      problem={signOut.isError ? problemWords(signOut.error) : undefined}
      onShares={() => void navigate({ to: '/more/sharing' })}
      onWelcome={() => void navigate({ to: '/welcome' })}
      onPassword={() => void navigate({ to: '/more/password' })}
      onEmail={() => void navigate({ to: '/more/email' })}
      isBusy={signOut.isPending}
      onSignOut={() => signOut.mutate({ isEverywhere: false })}
      onSignOutEverywhere={() => signOut.mutate({ isEverywhere: true })}
      isOnDevice={unsentAt() === 'device'}
      onSignOutAnyway={held && (() => signOut.mutate({ ...held, anyway: true }))}
    />
  );
}
