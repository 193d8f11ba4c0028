import type { Loadable } from '@app/ui';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { loadableOf, mapLoaded } from './loadable';
import type { ApiProblem } from './problem';

/** One page of a list, as the API answers it. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** All pages of a list that were fetched so far. */
export type Pages<T> = InfiniteData<Page<T>, unknown>;

/** What a list's query has beside its key and its call: the first page, and how to find the next. */
export const inPages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
};

/** The rows fetched so far, and a way to earlier ones where there are any. */
export type Listed<T> = { rows: Loadable<T[]>; onEarlier: (() => void) | undefined };

/** A list in pages as a screen takes it. */
export function listedOf<T>(query: UseInfiniteQueryResult<Pages<T>, ApiProblem>): Listed<T> {
  return {
    rows: mapLoaded(loadableOf(query), ({ pages }) => pages.flatMap(({ items }) => items)),
    onEarlier: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
  };
}

/** The same pages with their rows changed; `change` is told which page is the newest. */
export function changeRows<T>(
  pages: Pages<T> | undefined,
  change: (rows: T[], isNewest: boolean) => T[],
): Pages<T> | undefined {
  return (
    pages && {
      ...pages,
      pages: pages.pages.map((page, index) => ({
        ...page,
        items: change(page.items, index === 0),
      })),
    }
  );
}
