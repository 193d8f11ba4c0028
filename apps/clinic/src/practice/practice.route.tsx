import { useQuery } from '@tanstack/react-query';
import { Found } from '../api/found';
import { practiceQuery } from '../api/practice-queries';
import { PracticeScreen } from './practice-screen';

export function PracticeRoute() {
  const practice = useQuery(practiceQuery);
  return <Found query={practice}>{(found) => <PracticeScreen practice={found} />}</Found>;
}
