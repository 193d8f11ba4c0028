import type { ResponseDto } from '@app/api-client/clinic';
import { LoadingState } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Found } from '../api/found';
import { aroundQuery, clientQuery, responseQuery } from '../api/queries';
import { useShortcut } from '../keys/use-shortcut';
import { useAnchor } from '../layout/use-anchor';
import { useShownName } from '../privacy/veil';
import { useMay } from '../session/session-query';
import { wordsFor } from '../sign-in/form-problems';
import { t } from '../words';
import { ResponseScreen } from './response-screen';
import { ResponseWays } from './response-ways';
import { useReview } from './use-review';

export function ResponseRoute() {
  const { responseId } = useParams({ from: '/signed-in/responses/$responseId' });
  const response = useQuery(responseQuery(responseId));
  return (
    <Found query={response}>{(found) => <OneResponse key={responseId} response={found} />}</Found>
  );
}

function OneResponse({ response }: { response: ResponseDto }) {
  const { id, clientId } = response;
  const shown = useShownName();
  const navigate = useNavigate();
  const mayReview = useMay('response:review');
  const client = useQuery(clientQuery(clientId));
  const around = useQuery(aroundQuery(id));
  const review = useReview();
  useAnchor(client.isFetched);

  const { newerId = null, olderId = null, toRead = null } = around.data ?? {};
  const mark = () => review.mutate({ response, nextId: toRead?.id ?? null });
  const goTo = (responseId: string | null) => {
    if (responseId) void navigate({ to: '/responses/$responseId', params: { responseId } });
  };
  // Until it is known what comes next, marking could not go on to it.
  const isBusy = review.isPending || around.isPending;
  useShortcut({ key: 'e', isOff: !mayReview || Boolean(response.reviewedAt) || isBusy }, mark);
  useShortcut({ key: 'j', isOff: !olderId }, () => goTo(olderId));
  useShortcut({ key: 'k', isOff: !newerId }, () => goTo(newerId));

  if (!client.isFetched) return <LoadingState lines={6} />;
  const name = shown(client.data?.name ?? '');
  return (
    <ResponseScreen
      response={response}
      clientName={name}
      above={
        <Link to="/clients/$clientId" params={{ clientId }}>
          {t('clinic.backTo', { name })}
        </Link>
      }
      ways={<ResponseWays newerId={newerId} olderId={olderId} />}
      hasNext={toRead !== null}
      isBusy={isBusy}
      problem={review.error ? wordsFor(review.error) : null}
      onReview={mayReview ? mark : undefined}
      onNext={toRead ? () => goTo(toRead.id) : undefined}
    />
  );
}
