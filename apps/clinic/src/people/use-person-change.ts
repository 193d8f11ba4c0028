import type { PersonDto } from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { directoryQuery, peopleQuery, personQuery, practiceQuery } from '../api/practice-queries';
import { toast } from '../toast/toast-store';

/** One change to somebody: what it answers is shown at once, and everything that counts them is asked again. */
export function usePersonChange<T>(
  change: (given: T) => Promise<PersonDto>,
  doneWords: (changed: PersonDto) => string,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => {
      queries.setQueryData(personQuery(changed.id).queryKey, changed);
      for (const { queryKey } of [peopleQuery, practiceQuery, directoryQuery]) {
        void queries.invalidateQueries({ queryKey, exact: true });
      }
      toast(doneWords(changed));
    },
  });
}
