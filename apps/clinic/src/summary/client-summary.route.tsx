import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Found } from '../api/found';
import { clientSummaryQuery } from '../api/queries';
import { useShownName, veil } from '../privacy/veil';
import { t } from '../words';
import { ClientSummaryScreen } from './client-summary-screen';
import { queryOf, type SummaryPeriod } from './summary-period';
import { usePrint } from './use-print';

const route = '/signed-in/clients/$clientId/summary';

export function ClientSummaryRoute() {
  const { clientId } = useParams({ from: route });
  // Another client's work must not stand here while theirs is fetched.
  return <OneClientSummary key={clientId} clientId={clientId} />;
}

function OneClientSummary({ clientId }: { clientId: string }) {
  const { period = 'session' } = useSearch({ from: route });
  const navigate = useNavigate();
  const shown = useShownName();
  const isVeiled = veil.use();
  const [now] = useState(() => new Date());
  const query = queryOf(period, now);
  const summary = useQuery({
    ...clientSummaryQuery(clientId, query),
    placeholderData: keepPreviousData,
  });
  const print = usePrint();
  const choose = (next: SummaryPeriod) =>
    void navigate({
      from: '/clients/$clientId/summary',
      search: next === 'session' ? {} : { period: next },
      replace: true,
      resetScroll: false,
    });
  return (
    <Found query={summary}>
      {(found) => (
        <ClientSummaryScreen
          summary={{ ...found, name: shown(found.name) }}
          period={period}
          onPeriod={choose}
          isChanging={summary.isPlaceholderData}
          isPrinting={print.isPending}
          onPrint={() =>
            print.mutate({ clientId, query, name: isVeiled ? 'initials' : 'full', to: found.to })
          }
          above={
            <Link to="/clients/$clientId" params={{ clientId }}>
              {t('clinic.backTo', { name: shown(found.name) })}
            </Link>
          }
        />
      )}
    </Found>
  );
}
