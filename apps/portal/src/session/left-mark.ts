import { sessionSignOut } from '@app/api-client/portal';
import { partAndForget } from './unsent';

/** On the device: says only that the last visit ended. */
const key = 'notebook.left';

/**
 * Ends the session without waiting for an answer: the page is blank already and about to go. The mark
 * stays until the server has confirmed it, for a request may be lost on the way.
 */
export function giveUpSession(): void {
  mark(true);
  partAndForget();
  void fetch('/api/session', {
    method: 'DELETE',
    headers: { 'x-trellis': '1' },
    credentials: 'same-origin',
    keepalive: true,
  });
}

export const wasLeft = (): boolean => {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
};

/** Makes sure that a page which was left is signed out. Says nothing where there is no connection. */
export async function finishLeaving(): Promise<void> {
  const { response } = await sessionSignOut();
  if (response?.ok || response?.status === 401) mark(false);
}

/** Whoever signs in has come back on purpose. */
export const clearLeftMark = (): void => mark(false);

function mark(isLeft: boolean): void {
  try {
    if (isLeft) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Storage may be off (private windows): then the request alone does it.
  }
}
