import { ErrorState, LoadingState, Page } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { errorOf } from '../api/loadable';
import { asRefusal } from '../api/refusal';
import { GoneScreen } from '../layout/gone-screen';
import { useKnowsLeftBehind } from '../session/left-behind';
import { t } from '../words';
import { entriesLeftBehind, entryDeskOf, openEntryDesk, type EntryDesk } from './entry-desk';
import { EntryFlow } from './entry-flow';
import { entryQuery } from './journal-query';

const route = getRouteApi('/without-bar/journal/$entryId');

/** One page of the journal. One that was begun here and never saved is known to nobody else yet. */
export function EntryRoute(): ReactNode {
  const { entryId } = route.useParams();
  const isKnown = useKnowsLeftBehind();
  const desk = openEntryDesk(entryId) ?? leftDesk(entryId);
  const isNew = desk !== undefined && !desk.keeper.isKept;
  const entry = useQuery({ ...entryQuery(entryId), enabled: !isNew });
  if (isKnown && (entry.data || desk))
    return <EntryFlow key={entryId} id={entryId} entry={entry.data} />;
  const refusal = entry.isError && !entry.isFetching ? asRefusal(entry.error) : undefined;
  if (!isKnown || !refusal) return <LoadingState lines={5} />;
  if (refusal.status === 404) return <GoneScreen title={t('portal.journal.gone')} />;
  return (
    <Page>
      <ErrorState {...errorOf(entry)} />
    </Page>
  );
}

/** Of words that an earlier page of the browser could not send. */
const leftDesk = (id: string): EntryDesk | undefined =>
  entriesLeftBehind().includes(id) ? entryDeskOf(id) : undefined;
