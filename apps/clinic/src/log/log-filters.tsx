import { NativeSelect, TextInput } from '@mantine/core';
import type { LogFilter } from '../api/practice-queries';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import classes from '../practice/practice.module.css';

export type Named = { id: string; name: string };

type LogFiltersProps = {
  filter: LogFilter;
  onFilter: (filter: LogFilter) => void;
  people: Named[];
  clients: Named[];
};

const kinds = ['practice', 'people', 'clients', 'work', 'reading', 'sign-in'] as const;

/** What of the log is shown: about what, about whom, when. */
export function LogFilters({ filter, onFilter, people, clients }: LogFiltersProps) {
  const shown = useShownName();
  const set = (part: LogFilter) => onFilter(chosenOf({ ...filter, ...part }));
  const day = (id: 'from' | 'until') => (
    <TextInput
      id={`log-${id}`}
      type="date"
      label={t(`clinic.log.${id}`)}
      value={filter[id] ?? ''}
      onChange={(event) => set({ [id]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.filters}>
      <NativeSelect
        id="log-kind"
        label={t('clinic.log.kind')}
        value={filter.kind ?? ''}
        onChange={(event) => set({ kind: event.currentTarget.value as LogFilter['kind'] })}
        data={[
          { value: '', label: t('clinic.log.kind.all') },
          ...kinds.map((kind) => ({ value: kind, label: t(`clinic.log.kind.${kind}`) })),
        ]}
      />
      <NativeSelect
        id="log-person"
        label={t('clinic.log.person')}
        value={filter.personId ?? ''}
        onChange={(event) => set({ personId: event.currentTarget.value })}
        data={[
          { value: '', label: t('clinic.log.everybody') },
          {
            group: t('clinic.log.peopleGroup'),
            items: people.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            group: t('clinic.log.clientsGroup'),
            items: clients.map(({ id, name }) => ({ value: id, label: shown(name) })),
          },
        ]}
      />
      {day('from')}
      {day('until')}
    </div>
  );
}

/** Without what was set back to nothing. */
const chosenOf = (filter: LogFilter): LogFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
