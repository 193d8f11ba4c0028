import { useEffect, useState } from 'react';

/** The token of the last mailed link, by page: kept across a sign-in, in memory only. */
const tokens = new Map<string, string>();

/**
 * The part of a mailed link after #. It is taken out of the address at once, so that neither the
 * browser's history nor a shared screen keeps it. '' where there is none.
 */
export function useLinkToken(): string {
  const [token] = useState(() => {
    const { hash, pathname } = window.location;
    if (hash.length > 1) tokens.set(pathname, hash.slice(1));
    return tokens.get(pathname) ?? '';
  });
  useEffect(() => {
    if (!window.location.hash) return;
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return token;
}
