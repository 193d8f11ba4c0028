import { ErrorState, Page, PageHeader } from '@app/ui';
import { useState } from 'react';
import { settleAll } from '../session/unsent';
import { t } from '../words';

type BrokenScreenProps = {
  /** Another try on this page, where there is one; rejects where it comes to nothing. */
  attempt?: () => Promise<void>;
};

/**
 * A part of the app did not arrive, or stumbled. A fresh page is the last remedy for both, and waits
 * until the server has every word.
 */
export function BrokenScreen({ attempt }: BrokenScreenProps) {
  const [isHeld, setHeld] = useState(false);
  const retry = async () => {
    try {
      if (attempt) return await attempt();
    } catch {
      // A fresh page may find what this one does not.
    }
    const isSettled = await settleAll();
    setHeld(!isSettled);
    if (isSettled && navigator.onLine) window.location.reload();
  };
  return (
    <Page>
      <PageHeader title={t('portal.broken.title')} />
      <ErrorState
        {...(isHeld && {
          title: t('portal.ending.unsavedTitle'),
          body: t('portal.ending.unsavedBody'),
        })}
        onRetry={() => void retry()}
      />
    </Page>
  );
}
