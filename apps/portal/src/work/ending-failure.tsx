import { ErrorState } from '@app/ui';
import { problemWords } from '../api/problem-words';
import { t } from '../words';
import type { EndingFailure } from './use-ending';

/** Why nothing was ended yet; another try sends the same thing again. */
export function EndingFailureNote(props: { failure?: EndingFailure; onRetry: () => void }) {
  const { failure, onRetry } = props;
  if (!failure) return null;
  if (failure.kind === 'unsaved') {
    return (
      <ErrorState
        title={t('portal.ending.unsavedTitle')}
        body={t('portal.ending.unsavedBody')}
        onRetry={onRetry}
      />
    );
  }
  return (
    <ErrorState
      title={t('portal.sharing.notSent')}
      body={`${t('portal.sharing.kept')} ${problemWords(failure.refusal)}`}
      requestId={failure.refusal.requestId}
      onRetry={onRetry}
    />
  );
}
