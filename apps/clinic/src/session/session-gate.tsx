import { ErrorState } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FrameBones } from '../layout/frame-bones';
import { SignedOutLayout } from '../layout/signed-out-layout';
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
  if (!session.isError || session.error.status === 401) return <FrameBones />;
  const { requestId } = session.error;
  return (
    <SignedOutLayout>
      <ErrorState onRetry={() => void session.refetch()} {...(requestId && { requestId })} />
    </SignedOutLayout>
  );
}
