import { responsesReview, type ResponseDto } from '@app/api-client/clinic';
import { LoadingState } from '@app/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Found } from '../api/found';
import { call } from '../api/problem';
import { caseloadQuery, clientQuery, responseQuery, responsesQuery } from '../api/queries';
import { useShortcut } from '../keys/use-shortcut';
import { useAnchor } from '../layout/use-anchor';
import { useShownName } from '../privacy/veil';
import { useMay } from '../session/session-query';
import { wordsFor } from '../sign-in/form-problems';
import { t } from '../words';
import { ResponseScreen } from './response-screen';

export function ResponseRoute() {
  const { responseId } = useParams({ from: '/signed-in/responses/$responseId' });
  const response = useQuery(responseQuery(responseId));
  return (
    <Found query={response}>{(found) => <OneResponse key={responseId} response={found} />}</Found>
  );
}

function OneResponse({ response }: { response: ResponseDto }) {
  const { id, clientId } = response;
  const queries = useQueryClient();
  const shown = useShownName();
  const mayReview = useMay('response:review');
  const client = useQuery(clientQuery(clientId));
  useAnchor(client.isFetched);

  const review = useMutation({
    mutationFn: () => call(responsesReview({ path: { id } })),
    onSuccess: (read) => {
      queries.setQueryData(responseQuery(id).queryKey, read);
      void queries.invalidateQueries({ queryKey: responsesQuery(clientId).queryKey });
      void queries.invalidateQueries({ queryKey: caseloadQuery.queryKey });
    },
  });
  const isOpen = mayReview && !response.reviewedAt;
  useShortcut({ key: 'e', isOff: !isOpen || review.isPending }, () => review.mutate());

  const { before, after } = response.distress;
  const name = shown(client.data?.name ?? '');

  if (!client.isFetched) return <LoadingState lines={6} />;
  return (
    <ResponseScreen
      response={response}
      clientName={name}
      distress={before !== null && after !== null ? { before, after } : null}
      above={
        <Link to="/clients/$clientId" params={{ clientId }}>
          {t('clinic.backTo', { name })}
        </Link>
      }
      isBusy={review.isPending}
      problem={review.error ? wordsFor(review.error) : null}
      onReview={mayReview ? () => review.mutate() : undefined}
    />
  );
}
