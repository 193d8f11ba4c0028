import type { MeasuresDto } from '@app/api-client/clinic';
import { useQueryClient } from '@tanstack/react-query';
import { measuresQuery } from '../api/practice-queries';
import { exercisesQuery } from '../api/queries';

/** Keeps what came back, and lets the catalogue be asked for anew: what can be assigned has changed. */
export function useMeasuresChanged(): (stored: MeasuresDto) => void {
  const queries = useQueryClient();
  return ({ measures }) => {
    queries.setQueryData(measuresQuery.queryKey, measures);
    void queries.invalidateQueries({ queryKey: exercisesQuery.queryKey });
  };
}
