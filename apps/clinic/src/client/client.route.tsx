import { Link } from '@tanstack/react-router';
import { ClientScreen } from './client-screen';

const loading = { state: 'loading' } as const;

export function ClientRoute() {
  return (
    <ClientScreen
      client={loading}
      assignments={loading}
      responses={loading}
      summaries={loading}
      daysSince={() => 0}
      onAssign={() => undefined}
      onWithdraw={() => undefined}
      linkToResponse={(response) => (
        <Link to="/responses/$responseId" params={{ responseId: response.id }}>
          {response.title}
        </Link>
      )}
      linkToSummary={(summary) => (
        <Link to="/summaries/$summaryId" params={{ summaryId: summary.id }}>
          {summary.title}
        </Link>
      )}
    />
  );
}
