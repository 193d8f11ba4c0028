import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { loadableOf } from '../api/loadable';
import { caseloadQuery } from '../api/queries';
import { openDraft } from '../assign/drafts';
import { useMay } from '../session/session-query';
import { CaseloadScreen } from './caseload-screen';

/** The first page: whom one has in care, or, without a caseload, what this page is for others. */
export function CaseloadRoute() {
  return useMay('caseload:read') ? <OwnCaseload /> : <Navigate to="/practice" replace />;
}

function OwnCaseload() {
  const navigate = useNavigate();
  const caseload = useQuery(caseloadQuery);
  const mayAssign = useMay('assignment:create');
  const open = (clientId: string) =>
    void navigate({ to: '/clients/$clientId', params: { clientId } });
  return (
    <CaseloadScreen
      caseload={loadableOf(caseload)}
      onOpen={open}
      onAssign={
        mayAssign
          ? (clientId) => {
              openDraft(clientId);
              open(clientId);
            }
          : undefined
      }
    />
  );
}
