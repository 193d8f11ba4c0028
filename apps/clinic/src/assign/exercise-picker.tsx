import type { ExerciseCardDto } from '@app/api-client/clinic';
import type { Pillar } from '@app/exercises';
import { Intensity, Loaded, type Loadable } from '@app/ui';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../words';
import classes from './assign.module.css';

const pillarOf = ({ pillar }: ExerciseCardDto): string => t(`clinic.pillar.${pillar as Pillar}`);

type ExercisePickerProps = {
  exercises: Loadable<ExerciseCardDto[]>;
  pickedId: string | null;
  onPick: (exerciseId: string) => void;
};

/** The library in one searchable list of radios. Enter in the search takes the first one found. */
export function ExercisePicker({ exercises, pickedId, onPick }: ExercisePickerProps) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const isFound = (entry: ExerciseCardDto) =>
    `${entry.title} ${entry.purpose} ${pillarOf(entry)}`.toLocaleLowerCase().includes(wanted);
  const found = exercises.state === 'ready' ? exercises.value.filter(isFound) : [];
  return (
    <div className={classes.picker}>
      <TextInput
        data-autofocus
        type="search"
        aria-label={t('clinic.assign.search')}
        placeholder={t('clinic.assign.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !found[0]) return;
          event.preventDefault();
          onPick(found[0].id);
        }}
      />
      <Loaded of={exercises} lines={8}>
        {() => (
          <fieldset className={classes.list}>
            <legend className="unseen">{t('clinic.assign.exercises')}</legend>
            {found.length === 0 && <p className={classes.quiet}>{t('clinic.assign.noneFound')}</p>}
            {found.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                isPicked={entry.id === pickedId}
                onPick={onPick}
              />
            ))}
          </fieldset>
        )}
      </Loaded>
    </div>
  );
}

type EntryProps = {
  entry: ExerciseCardDto;
  isPicked: boolean;
  onPick: (exerciseId: string) => void;
};

function Entry({ entry, isPicked, onPick }: EntryProps) {
  return (
    <label className={classes.entry}>
      <input type="radio" name="exercise" checked={isPicked} onChange={() => onPick(entry.id)} />
      <span className={classes.entryTitle}>{entry.title}</span>
      <span>{entry.purpose}</span>
      <span className={classes.meta}>
        <span>{pillarOf(entry)}</span>
        <span>{t('clinic.minutes', { minutes: entry.minutes })}</span>
        <Intensity level={entry.intensity as 1 | 2 | 3} />
      </span>
    </label>
  );
}
