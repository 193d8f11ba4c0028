import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Found } from '../api/found';
import { peopleQuery, personQuery } from '../api/practice-queries';
import { PersonScreen } from './person-screen';

export function PersonRoute() {
  const { personId } = useParams({ from: '/signed-in/practice/people/$personId' });
  const person = useQuery(personQuery(personId));
  const people = useQuery(peopleQuery);
  return (
    <Found query={person}>
      {(found) => <PersonScreen key={found.id} person={found} people={people.data ?? []} />}
    </Found>
  );
}
