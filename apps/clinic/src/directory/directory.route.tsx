import { useQuery } from '@tanstack/react-query';
import { loadableOf } from '../api/loadable';
import { directoryQuery } from '../api/practice-queries';
import { DirectoryScreen } from './directory-screen';

export function DirectoryRoute() {
  const clients = useQuery(directoryQuery);
  return <DirectoryScreen clients={loadableOf(clients)} />;
}
