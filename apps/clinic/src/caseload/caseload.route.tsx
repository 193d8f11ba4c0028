import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { loadableOf, mapLoaded } from '../api/loadable';
import { archivedQuery, caseloadQuery, todayQuery } from '../api/queries';
import { useMay } from '../session/session-query';
import { CaseloadScreen } from './caseload-screen';
import { type Shown, withReasons } from './listing';

export function CaseloadRoute() {
  return useMay('caseload:read') ? <OwnCaseload /> : <Navigate to="/practice" replace />;
}

function OwnCaseload() {
  const [shown, setShown] = useState<Shown>('active');
  const caseload = useQuery(shown === 'archived' ? archivedQuery : caseloadQuery);
  // The list is there without it; the reasons come in when they are known.
  const today = useQuery(todayQuery);
  return (
    <CaseloadScreen
      caseload={mapLoaded(loadableOf(caseload), (clients) =>
        withReasons(clients, today.data?.rows),
      )}
      shown={shown}
      onShown={setShown}
    />
  );
}
