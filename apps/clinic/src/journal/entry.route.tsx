import type { SharedEntryDto } from '@app/api-client/clinic';
import { LoadingState } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Found } from '../api/found';
import { clientQuery, sharedEntryQuery } from '../api/queries';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import { EntryScreen } from './entry-screen';

export function EntryRoute() {
  const { entryId } = useParams({ from: '/signed-in/journal/$entryId' });
  const entry = useQuery(sharedEntryQuery(entryId));
  return <Found query={entry}>{(found) => <OneEntry key={entryId} entry={found} />}</Found>;
}

function OneEntry({ entry }: { entry: SharedEntryDto }) {
  const shown = useShownName();
  const client = useQuery(clientQuery(entry.clientId));
  if (!client.isFetched) return <LoadingState lines={6} />;
  const name = shown(client.data?.name ?? '');
  return (
    <EntryScreen
      entry={entry}
      clientName={name}
      above={
        <Link to="/clients/$clientId" params={{ clientId: entry.clientId }}>
          {t('clinic.backTo', { name })}
        </Link>
      }
    />
  );
}
