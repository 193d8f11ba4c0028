import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Found } from '../api/found';
import { detailsQuery, peopleQuery } from '../api/practice-queries';
import { useMay } from '../session/session-query';
import { DetailsScreen } from './details-screen';

export function DetailsRoute() {
  const { clientId } = useParams({ from: '/signed-in/clients/$clientId/details' });
  const administers = useMay('practice:administer');
  const details = useQuery(detailsQuery(clientId));
  const people = useQuery({ ...peopleQuery, enabled: administers });
  return (
    <Found query={details}>
      {(client) => (
        <DetailsScreen
          key={client.id}
          client={client}
          therapists={(people.data ?? []).filter(
            ({ roles, state }) =>
              roles.includes('therapist') && !['deactivated', 'revoked'].includes(state),
          )}
          administers={administers}
        />
      )}
    </Found>
  );
}
