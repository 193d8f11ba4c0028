import { useQuery } from '@tanstack/react-query';
import { loadableOf } from '../api/loadable';
import { peopleQuery } from '../api/practice-queries';
import { PeopleScreen } from './people-screen';

export function PeopleRoute() {
  const people = useQuery(peopleQuery);
  return <PeopleScreen people={loadableOf(people)} />;
}
