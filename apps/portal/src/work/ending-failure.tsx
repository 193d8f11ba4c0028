import { ErrorState } from '@app/ui';
import { problemWords } from '../api/problem-words';
import { t } from '../words';
import type { EndingFailure } from './use-ending';
import type { LookOverFailure } from './use-look-over';

type EndingFailureNoteProps = { failure?: EndingFailure | LookOverFailure; onRetry: () => void };

/** Why nothing was ended yet; another try does the same thing again. */
export function EndingFailureNote(props: EndingFailureNoteProps) {
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
  const isSending = failure.kind === 'refused';
  return (
    <ErrorState
      title={t(isSending ? 'portal.sharing.notSent' : 'portal.sharing.notFetched')}
      body={`${t('portal.sharing.kept')} ${problemWords(failure.refusal)}`}
      requestId={failure.refusal.requestId}
      onRetry={onRetry}
    />
  );
}
