import type { ClientDetailsDto } from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { detailsQuery, directoryQuery, practiceQuery } from '../api/practice-queries';
import { caseloadQuery, clientQuery } from '../api/queries';
import { type Toast, toast } from '../toast/toast-store';

/** One change to a client's details; wherever they are listed or counted is asked again. */
export function useClientChange<T>(
  change: (given: T) => Promise<ClientDetailsDto>,
  doneWords: (changed: ClientDetailsDto) => string,
  undo?: (given: T) => Toast['action'],
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (changed, given) => {
      queries.setQueryData(detailsQuery(changed.id).queryKey, changed);
      const counted = [directoryQuery, practiceQuery, caseloadQuery, clientQuery(changed.id)];
      for (const { queryKey } of counted) {
        void queries.invalidateQueries({ queryKey, exact: true });
      }
      toast(doneWords(changed), undo?.(given));
    },
  });
}
