/** Where to go after signing in, and whether a session ended before. */
export type SignInSearch = { back?: string; ended?: boolean };

/** Reads the address's query; anything but a path of our own is dropped. */
export function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  const { back, ended } = search;
  return {
    ...(isOwnPath(back) && { back }),
    ...(ended === true && { ended: true }),
  };
}

/** `//host` and `/\host` are other sites to a browser. */
const isOwnPath = (path: unknown): path is string =>
  typeof path === 'string' && /^\/(?![/\\])[\w\-/]*$/.test(path);
