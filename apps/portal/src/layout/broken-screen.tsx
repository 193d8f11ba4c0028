import { ErrorState, Page, PageHeader } from '@app/ui';
import { t } from '../words';

/** A part of the app did not arrive, or stumbled. A fresh page is the remedy for both. */
export function BrokenScreen() {
  return (
    <Page>
      <PageHeader title={t('portal.broken.title')} />
      <ErrorState onRetry={() => window.location.reload()} />
    </Page>
  );
}
