import type { ExerciseCardDto } from '@app/api-client/clinic';
import type { Pillar } from '@app/exercises';
import { Intensity } from '@app/ui';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../words';
import classes from './assign.module.css';

const pillarOf = ({ pillar }: ExerciseCardDto): string => t(`clinic.pillar.${pillar as Pillar}`);

type ExercisePickerProps = {
  entries: ExerciseCardDto[];
  pickedId: string | null;
  onPick: (exerciseId: string) => void;
};

/** The library in one searchable list of radios. Enter in the search takes the first one found. */
export function ExercisePicker({ entries, pickedId, onPick }: ExercisePickerProps) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const found = entries.filter((entry) =>
    `${entry.title} ${entry.purpose} ${pillarOf(entry)}`.toLocaleLowerCase().includes(wanted),
  );
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
      <fieldset className={classes.list}>
        <legend className="unseen">{t('clinic.assign.exercises')}</legend>
        {found.length === 0 && <p className={classes.quiet}>{t('clinic.assign.noneFound')}</p>}
        {found.map((entry) => (
          <label key={entry.id} className={classes.entry}>
            <input
              type="radio"
              name="exercise"
              checked={entry.id === pickedId}
              onChange={() => onPick(entry.id)}
            />
            <span className={classes.entryTitle}>{entry.title}</span>
            <span>{entry.purpose}</span>
            <span className={classes.meta}>
              <span>{pillarOf(entry)}</span>
              <span>{t('clinic.minutes', { minutes: entry.minutes })}</span>
              <Intensity level={entry.intensity as 1 | 2 | 3} />
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
