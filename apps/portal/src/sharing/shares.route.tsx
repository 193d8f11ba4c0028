import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { loadable } from '../api/loadable';
import { careQuery } from '../care/care-query';
import { handedInQuery, sharedPagesQuery } from './shares-query';
import { SharesScreen } from './shares-screen';

export function SharesRoute() {
  const care = useQuery(careQuery);
  const pages = useInfiniteQuery(sharedPagesQuery);
  const pieces = useInfiniteQuery(handedInQuery);
  return (
    <SharesScreen
      whoSees={loadable(care, ({ whoSees }) => whoSees)}
      pages={{
        rows: loadable(pages, (data) => data.pages.flatMap(({ items }) => items)),
        onEarlier: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
      }}
      pieces={{
        rows: loadable(pieces, (data) => data.pages.flatMap(({ items }) => items)),
        onEarlier: pieces.hasNextPage ? () => void pieces.fetchNextPage() : undefined,
      }}
    />
  );
}
