type LinkPath = '/new-password' | '/new-address';

const tokens = new Map<string, string>();

/**
 * Takes the token of a mailed link out of the address: what stands after its `#`, which no server
 * and no log ever sees. Kept in memory, it is still there after signing in.
 */
export function takeLinkToken(): void {
  const { hash, pathname } = window.location;
  if (hash.length < 2 || (pathname !== '/new-password' && pathname !== '/new-address')) return;
  tokens.set(pathname, hash.slice(1));
  window.history.replaceState(window.history.state, '', pathname);
}

/** The token that was taken from a link to this path, or null. */
export const linkToken = (path: LinkPath): string | null => tokens.get(path) ?? null;

export const forgetLinkToken = (path: LinkPath) => tokens.delete(path);
