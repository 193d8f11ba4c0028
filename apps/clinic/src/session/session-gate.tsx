import { ErrorState, LoadingState } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionQuery } from './session-query';
import { SessionWarning } from './session-warning';

/** Shows what is inside to whoever is signed in. Everybody else is on the way to the sign-in page. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery);
  if (session.data)
    return (
      <>
        {children}
        <SessionWarning />
      </>
    );
  if (session.isError && session.error.status !== 401)
    return (
      <main id="content">
        <ErrorState
          onRetry={() => void session.refetch()}
          {...(session.error.requestId && { requestId: session.error.requestId })}
        />
      </main>
    );
  return (
    <main id="content">
      <LoadingState lines={6} />
    </main>
  );
}
