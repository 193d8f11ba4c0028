import type { ClientDto } from '@app/api-client/clinic';
import { Button } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { Found } from '../api/found';
import { loadableOf } from '../api/loadable';
import { listedOf } from '../api/pages';
import { assignmentsQuery, clientQuery, sinceLastQuery } from '../api/queries';
import { changeDraft, openDraft } from '../assign/drafts';
import { useEndRepeat } from '../assign/use-end-repeat';
import { useWithdraw } from '../assign/use-withdraw';
import { useAnchor } from '../layout/use-anchor';
import { useShortcut } from '../keys/use-shortcut';
import { useShownName } from '../privacy/veil';
import { useMay } from '../session/session-query';
import { t } from '../words';
import { assignButtonId, ClientScreen } from './client-screen';
import { useEarlierWork } from './use-earlier-work';
import { useReadAll } from './use-read-all';

const loadPanel = () => import('../assign/assign-panel');
const AssignPanel = lazy(async () => ({ default: (await loadPanel()).AssignPanel }));

export function ClientRoute() {
  const { clientId } = useParams({ from: '/signed-in/clients/$clientId' });
  const client = useQuery(clientQuery(clientId));
  return <Found query={client}>{(found) => <OneClient key={clientId} client={found} />}</Found>;
}

function OneClient({ client }: { client: ClientDto }) {
  const shown = useShownName();
  const mayAssign = useMay('assignment:create');
  const maySumUp = useMay('summary:read');
  const mayWithdraw = useMay('assignment:withdraw');
  const sinceLast = useQuery(sinceLastQuery(client.id));
  const assignments = useInfiniteQuery(assignmentsQuery(client.id));
  const earlier = useEarlierWork(client.id);
  const withdraw = useWithdraw(client.id);
  const endRepeat = useEndRepeat();
  const readAll = useReadAll(client.id);
  const assign = (exerciseId?: string) =>
    exerciseId
      ? changeDraft(client.id, { exerciseId, isOpen: true, problem: null })
      : openDraft(client.id);
  useShortcut({ key: 'a', isOff: !mayAssign }, () => {
    // Closing the drawer gives the focus back to where it was.
    document.getElementById(assignButtonId)?.focus();
    openDraft(client.id);
  });
  useAnchor(earlier.rows.state === 'ready' && !sinceLast.isPending);

  useEffect(() => {
    // So that the drawer is there the moment it is asked for.
    if (mayAssign) void loadPanel();
  }, [mayAssign]);

  return (
    <>
      <ClientScreen
        client={{ ...client, name: shown(client.name) }}
        sinceLast={loadableOf(sinceLast)}
        assignments={listedOf(assignments)}
        earlier={earlier}
        above={<Link to="/caseload">{t('clinic.caseload.title')}</Link>}
        toSummary={maySumUp && <ToSummary clientId={client.id} />}
        onAssign={mayAssign ? assign : undefined}
        onReadAll={(ids) => readAll.mutate(ids)}
        onWithdraw={mayWithdraw ? (id) => withdraw.mutate(id) : undefined}
        onEndRepeat={mayWithdraw ? (id) => endRepeat.mutate(id) : undefined}
      />
      {mayAssign && (
        <Suspense>
          <AssignPanel client={client} />
        </Suspense>
      )}
    </>
  );
}

function ToSummary({ clientId }: { clientId: string }) {
  return (
    <Button
      variant="default"
      leftSection={<IconReportAnalytics size={18} aria-hidden />}
      renderRoot={(props) => (
        <Link to="/clients/$clientId/summary" params={{ clientId }} {...props} />
      )}
    >
      {t('clinic.period.open')}
    </Button>
  );
}
