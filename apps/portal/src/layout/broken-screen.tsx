import { ErrorState, Page } from '@app/ui';

/** A part of the app did not arrive, or stumbled. A fresh page is the remedy for both. */
export function BrokenScreen() {
  return (
    <Page>
      <ErrorState onRetry={() => window.location.reload()} />
    </Page>
  );
}
