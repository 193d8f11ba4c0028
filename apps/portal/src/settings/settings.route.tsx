import { sessionSignOut, sessionsSignOutEverywhere } from '@app/api-client/portal';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/call';
import { problemWords } from '../api/problem-words';
import { asRefusal } from '../api/refusal';
import { goToSignIn } from '../session/come-and-go';
import { useSession } from '../session/session-query';
import { SettingsScreen } from './settings-screen';

export function SettingsRoute() {
  const navigate = useNavigate();
  const session = useSession();
  const signOut = useMutation({
    mutationFn: async (everywhere: boolean) => {
      try {
        await call(everywhere ? sessionsSignOutEverywhere() : sessionSignOut());
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
      onWelcome={() => void navigate({ to: '/welcome' })}
      onPassword={() => void navigate({ to: '/more/password' })}
      onEmail={() => void navigate({ to: '/more/email' })}
      onSignOut={() => signOut.mutate(false)}
      onSignOutEverywhere={() => signOut.mutate(true)}
    />
  );
}
