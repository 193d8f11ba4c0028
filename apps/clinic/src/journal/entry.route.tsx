import type { SharedEntryDto } from '@app/api-client/clinic';
import { LoadingState } from '@app/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Found } from '../api/found';
import { clientQuery, sharedEntryQuery, sinceLastQuery, todayQuery } from '../api/queries';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import { EntryScreen } from './entry-screen';

export function EntryRoute() {
  const { entryId } = useParams({ from: '/signed-in/journal/$entryId' });
  const entry = useQuery(sharedEntryQuery(entryId));
  return <Found query={entry}>{(found) => <OneEntry key={entryId} entry={found} />}</Found>;
}

function OneEntry({ entry }: { entry: SharedEntryDto }) {
  const { clientId } = entry;
  const queries = useQueryClient();
  const shown = useShownName();
  const client = useQuery(clientQuery(clientId));
  // Opened, it is no longer new on the pages that lead here.
  useEffect(() => {
    for (const { queryKey } of [todayQuery, sinceLastQuery(clientId)])
      void queries.invalidateQueries({ queryKey });
  }, [queries, clientId]);
  if (!client.isFetched) return <LoadingState lines={6} />;
  const name = shown(client.data?.name ?? '');
  return (
    <EntryScreen
      entry={entry}
      clientName={name}
      above={
        <Link to="/clients/$clientId" params={{ clientId }}>
          {t('clinic.backTo', { name })}
        </Link>
      }
    />
  );
}
