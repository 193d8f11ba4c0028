import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { loadableOf } from '../api/loadable';
import { caseloadQuery } from '../api/queries';
import { openDraft } from '../assign/drafts';
import { PracticeScreen } from '../practice/practice-screen';
import { useMay } from '../session/session-query';
import { CaseloadScreen } from './caseload-screen';

/** The first page: whom one has in care, or, without a caseload, what this page is for others. */
export function CaseloadRoute() {
  return useMay('caseload:read') ? <OwnCaseload /> : <PracticeScreen />;
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
