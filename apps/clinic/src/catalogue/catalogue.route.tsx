import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { loadableOf } from '../api/loadable';
import { exercisesQuery } from '../api/queries';
import { CatalogueScreen } from './catalogue-screen';
import { OneExercise } from './one-exercise';
import { useFavourite } from './use-favourite';

export function CatalogueRoute() {
  const { exercise: picked } = useSearch({ from: '/signed-in/library' });
  const exercises = useQuery(exercisesQuery);
  const favourite = useFavourite();
  return (
    <CatalogueScreen
      exercises={loadableOf(exercises)}
      pickedId={picked ?? null}
      onFavourite={favourite}
    >
      {picked && <OneExercise key={picked} id={picked} />}
    </CatalogueScreen>
  );
}
