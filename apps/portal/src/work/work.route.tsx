import { ErrorState, LoadingState, Page } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { errorOf } from '../api/loadable';
import { asRefusal } from '../api/refusal';
import { GoneScreen } from '../layout/gone-screen';
import { useKnowsLeftBehind } from '../session/left-behind';
import { t } from '../words';
import { WorkFlow } from './work-flow';
import { workQuery } from './work-query';

const route = getRouteApi('/without-bar/w/$assignmentId');

/** One piece of work. What is not there and what is somebody else's look the same. */
export function WorkRoute() {
  const { assignmentId } = route.useParams();
  const work = useQuery(workQuery(assignmentId));
  const isKnown = useKnowsLeftBehind();
  if (work.data && isKnown) return <WorkFlow key={assignmentId} work={work.data} />;
  const refusal = work.isError && !work.isFetching ? asRefusal(work.error) : undefined;
  if (!refusal) return <LoadingState lines={5} />;
  if (refusal.status === 404) return <GoneScreen title={t('portal.gone.note')} />;
  return (
    <Page>
      <ErrorState {...errorOf(work)} />
    </Page>
  );
}
