/** The search of pages that lead on to another one. */
export type NextSearch = { next?: string };

/** A path inside the app; anything else, such as another site, is dropped. */
export function readNext(search: Record<string, unknown>): NextSearch {
  const { next } = search;
  return typeof next === 'string' && /^\/[a-z0-9][a-z0-9/-]*$/i.test(next) ? { next } : {};
}

/** Today needs no mention. */
export const nextOf = (path: string): NextSearch => (path === '/' ? {} : readNext({ next: path }));
