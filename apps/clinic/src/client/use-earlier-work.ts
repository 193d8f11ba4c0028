import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { mapLoaded, together } from '../api/loadable';
import { type Listed, listedOf } from '../api/pages';
import { assignmentsQuery, responsesQuery, sinceLastQuery, summariesQuery } from '../api/queries';
import { type EarlierWork, earlierWork } from './earlier-work';

/** A client's work that is over, put together from three lists that are fetched in step. */
export function useEarlierWork(clientId: string): Listed<EarlierWork> {
  const { data: sinceLast } = useQuery(sinceLastQuery(clientId));
  const given = listedOf(useInfiniteQuery(assignmentsQuery(clientId)));
  const came = listedOf(useInfiniteQuery(responsesQuery(clientId)));
  const told = listedOf(useInfiniteQuery(summariesQuery(clientId)));
  const { onEarlier } = given;
  return {
    rows: mapLoaded(
      together(given.rows, came.rows, told.rows),
      ([assignments, responses, summaries]) =>
        earlierWork({ assignments, responses, summaries }, sinceLast),
    ),
    onEarlier:
      onEarlier &&
      (() => {
        onEarlier();
        came.onEarlier?.();
        told.onEarlier?.();
      }),
  };
}
