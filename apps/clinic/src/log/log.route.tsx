import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { directoryQuery, type LogFilter, logQuery, peopleQuery } from '../api/practice-queries';
import { listedOf } from '../api/pages';
import { LogScreen } from './log-screen';

export function LogRoute() {
  const [filter, setFilter] = useState<LogFilter>({});
  const lines = useInfiniteQuery(logQuery(filter));
  const people = useQuery(peopleQuery);
  const directory = useQuery(directoryQuery);
  return (
    <LogScreen
      lines={listedOf(lines)}
      filter={filter}
      onFilter={setFilter}
      people={people.data ?? []}
      clients={directory.data?.clients ?? []}
    />
  );
}
