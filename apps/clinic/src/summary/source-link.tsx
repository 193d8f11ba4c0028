import type { SourceDto } from '@app/api-client/clinic';
import { Link } from '@tanstack/react-router';

/** To the row that a sentence rests on: a shared answer, or the assignment in its client's list. */
export function SourceLink({ source, clientId }: { source: SourceDto; clientId: string }) {
  if (source.type === 'assignment')
    return (
      <Link to="/clients/$clientId" params={{ clientId }} hash={`assignment-${source.id}`}>
        {source.label}
      </Link>
    );
  return (
    <Link
      to="/responses/$responseId"
      params={{ responseId: source.id }}
      hash={source.stepId ? `step-${source.stepId}` : ''}
    >
      {source.label}
    </Link>
  );
}
