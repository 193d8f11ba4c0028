import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { loadableOf } from '../api/loadable';
import { todayQuery } from '../api/queries';
import { useMay } from '../session/session-query';
import { TodayScreen } from './today-screen';
import { usePutOff } from './use-put-off';

/** The first page: who needs one today, or, without a caseload, the practice. */
export function TodayRoute() {
  return useMay('response:read') ? <OwnToday /> : <Navigate to="/practice" replace />;
}

function OwnToday() {
  const today = useQuery(todayQuery);
  const putOff = usePutOff();
  return <TodayScreen today={loadableOf(today)} onPutOff={(row) => putOff.mutate(row)} />;
}
