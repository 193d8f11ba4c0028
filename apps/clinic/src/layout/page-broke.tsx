import { ErrorState } from '@app/ui';

/** A page that could not be drawn, or whose code is gone because a newer Trellis runs: loading it anew helps. */
export function PageBroke() {
  return <ErrorState onRetry={() => window.location.reload()} />;
}
