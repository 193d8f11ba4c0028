import type { SummaryDto } from '@app/api-client/clinic';
import { LoadingState } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Found } from '../api/found';
import { clientQuery, summaryQuery } from '../api/queries';
import { useShownName } from '../privacy/veil';
import { useSession } from '../session/session-query';
import { t } from '../words';
import { SummaryScreen } from './summary-screen';

export function SummaryRoute() {
  const { summaryId } = useParams({ from: '/signed-in/summaries/$summaryId' });
  const summary = useQuery(summaryQuery(summaryId));
  return <Found query={summary}>{(found) => <OneSummary key={summaryId} summary={found} />}</Found>;
}

function OneSummary({ summary }: { summary: SummaryDto }) {
  const { clientId } = summary;
  const { practice } = useSession();
  const shown = useShownName();
  const client = useQuery(clientQuery(clientId));
  if (!client.isFetched) return <LoadingState lines={6} />;
  const name = shown(client.data?.name ?? '');
  return (
    <SummaryScreen
      summary={summary}
      clientName={name}
      practice={practice.name}
      above={
        <Link to="/clients/$clientId" params={{ clientId }}>
          {t('clinic.backTo', { name })}
        </Link>
      }
    />
  );
}
