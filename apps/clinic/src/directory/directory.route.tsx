import { useQuery } from '@tanstack/react-query';
import { loadableOf } from '../api/loadable';
import { directoryQuery } from '../api/practice-queries';
import { DirectoryScreen } from './directory-screen';

export function DirectoryRoute() {
  const directory = useQuery(directoryQuery);
  return <DirectoryScreen directory={loadableOf(directory)} />;
}
