import {
  catalogueAddFavourite,
  catalogueRemoveFavourite,
  type ExerciseCardDto,
} from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/problem';
import { exercisesQuery } from '../api/queries';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';

/** Keeps an exercise at hand, or puts it back: at once on the screen, and back where it did not work. */
export function useFavourite() {
  const queries = useQueryClient();
  const show = (id: string, isFavourite: boolean) =>
    queries.setQueryData(exercisesQuery.queryKey, (cards) =>
      cards?.map((card) => (card.id === id ? { ...card, isFavourite } : card)),
    );
  const { mutate } = useMutation({
    mutationFn: ({ id, isFavourite }: Pick<ExerciseCardDto, 'id' | 'isFavourite'>) =>
      call((isFavourite ? catalogueAddFavourite : catalogueRemoveFavourite)({ path: { id } })),
    onMutate: ({ id, isFavourite }) => {
      show(id, isFavourite);
    },
    onError: (problem, { id, isFavourite }) => {
      show(id, !isFavourite);
      toast(wordsFor(problem));
    },
  });
  return mutate;
}
