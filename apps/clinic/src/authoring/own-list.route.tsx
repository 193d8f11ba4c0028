import { useQuery } from '@tanstack/react-query';
import { loadableOf } from '../api/loadable';
import { ownExercisesQuery } from '../api/queries';
import { OwnListScreen } from './own-list-screen';

export function OwnListRoute() {
  const own = useQuery(ownExercisesQuery);
  return <OwnListScreen own={loadableOf(own)} />;
}
