import { sessionSignOut, sessionsSignOutEverywhere } from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from '../api/problem';
import { keepDraftsOf } from '../assign/drafts';
import { endSession } from '../session/session-end';
import { useSession } from '../session/session-query';
import { wordsFor } from '../sign-in/form-problems';
import { MeScreen } from './me-screen';

export function MeRoute() {
  const session = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const end = useMutation({
    mutationFn: (isEverywhere: boolean) =>
      call((isEverywhere ? sessionsSignOutEverywhere : sessionSignOut)()),
    onSuccess: () => {
      keepDraftsOf(null);
      endSession({ router, queries }, { isChosen: true });
    },
  });
  return (
    <MeScreen
      session={session}
      isBusy={end.isPending}
      problem={end.error ? wordsFor(end.error) : null}
      onSignOut={() => end.mutate(false)}
      onSignOutEverywhere={() => end.mutate(true)}
    />
  );
}
