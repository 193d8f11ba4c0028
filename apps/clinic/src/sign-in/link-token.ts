const PATHS = ['/new-password', '/new-address', '/set-up', '/confirm', '/join'] as const;

type LinkPath = (typeof PATHS)[number];

const tokens = new Map<string, string>();

/**
 * Takes the token of a mailed link out of the address: what stands after its `#`, which no server
 * and no log ever sees. Kept in memory, it is still there after signing in.
 */
export function takeLinkToken(): void {
  // A fresh link, pasted where an older one was open, changes the hash alone: the page begins anew.
  window.addEventListener('hashchange', () => {
    if (hasToken(window.location)) window.location.reload();
  });
  const { hash, pathname } = window.location;
  if (!hasToken(window.location)) return;
  tokens.set(pathname, hash.slice(1));
  window.history.replaceState(window.history.state, '', pathname);
}

const hasToken = ({ hash, pathname }: Location): boolean =>
  hash.length > 1 && PATHS.some((path) => path === pathname);

/** The token that was taken from a link to this path, or null. */
export const linkToken = (path: LinkPath): string | null => tokens.get(path) ?? null;

export const forgetLinkToken = (path: LinkPath) => tokens.delete(path);
