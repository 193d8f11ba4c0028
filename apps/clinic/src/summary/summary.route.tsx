import { Link } from '@tanstack/react-router';
import { SummaryScreen } from './summary-screen';

export function SummaryRoute() {
  return (
    <SummaryScreen
      summary={{ state: 'loading' }}
      linkToSource={(source) => (
        <Link
          to="/responses/$responseId"
          params={{ responseId: source.responseId }}
          hash={source.stepId && `step-${source.stepId}`}
        >
          {source.label}
        </Link>
      )}
    />
  );
}
