import type { ReactNode } from 'react';
import { ErrorState, LoadingState } from './states';

/** What a screen may be given for something fetched. */
export type Loadable<T> =
  | { state: 'loading' }
  | { state: 'error'; title?: string; body?: string; requestId?: string; onRetry?: () => void }
  | { state: 'ready'; value: T };

export const ready = <T,>(value: T): Loadable<T> => ({ state: 'ready', value });

/** Shows the bones, the error or the thing itself. */
export function Loaded<T>(props: {
  of: Loadable<T>;
  lines?: number;
  children: (value: T) => ReactNode;
}) {
  const { of } = props;
  if (of.state === 'loading') return <LoadingState lines={props.lines} />;
  if (of.state === 'error') {
    const { title, body, requestId, onRetry } = of;
    return <ErrorState title={title} body={body} requestId={requestId} onRetry={onRetry} />;
  }
  return <>{props.children(of.value)}</>;
}
